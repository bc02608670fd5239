import type { JsonObject } from '@backstage/types';
import type { MlopsRecord } from './records';

/**
 * Records and how to go on from behind them.
 * @public
 */
export interface ConnectorPage {
  records: MlopsRecord[];
  /**
   * Where to resume when the pass is interrupted after this page was stored.
   * Plain JSON, at most 16 kB.
   */
  cursor: JsonObject;
}

/** @public */
export interface ReadOptions {
  /**
   * `full` yields everything that exists, so that the registry may delete
   * what it did not see; `incremental` yields what changed since `since`.
   */
  mode: 'full' | 'incremental';
  /** Start of the last successful pass, ISO 8601; set for incremental passes. */
  since?: string;
  /** The cursor of the last stored page, when a pass is resumed. */
  cursor?: JsonObject;
  /** Aborts within seconds: every remote call takes it. */
  signal: AbortSignal;
}

/** The request of a webhook, with the body as it arrived. @public */
export interface WebhookRequest {
  headers: Record<string, string | undefined>;
  rawBody: Buffer;
  /** Milliseconds since the epoch when it arrived. */
  receivedAt: number;
}

/** What an accepted webhook asks for. @public */
export interface WebhookOutcome {
  /** Identifies the delivery, so that a replay is refused; required. */
  deliveryId: string;
  /** Records to store at once; without them an incremental pass is started. */
  records?: MlopsRecord[];
}

/**
 * Reads one connection of a source and translates what it finds. Scheduling,
 * retry, storing, deletion, rate-limit waits, metrics and status are the
 * registry's.
 *
 * Errors: throw a {@link SourceError}; anything else counts as transient.
 * @public
 */
export interface MlopsConnector {
  /** Id of the connection, unique in the installation, `[a-z0-9-]{1,63}`. */
  readonly id: string;
  /** Type of the source: `mlflow`, `repository`, … */
  readonly type: string;
  readonly title?: string;
  /** The source's address for people, without credentials. */
  readonly url?: string;
  /** Namespace of discovered entities; `default` without. */
  readonly namespace?: string;
  /** True when `incremental` passes are supported. */
  readonly incremental: boolean;
  /**
   * The annotation that binds a declared entity to an object of this source,
   * per kind. Its value is `<connection id>/<object id>`.
   */
  readonly bindingAnnotations?: Partial<
    Record<'model' | 'dataset' | 'pipeline', string>
  >;
  /**
   * True for a source that is read where entities of the catalog point: a pass
   * is asked for soon after one was declared.
   */
  readonly followsCatalog?: boolean;
  /**
   * Reads one pass. Ends only when everything was read: a pass that is
   * aborted rejects, because one that merely ended would count as complete
   * and what it did not reach as deleted.
   */
  read(options: ReadOptions): AsyncIterable<ConnectorPage>;
  /**
   * Checks a webhook's signature and time and says what it asks for.
   * Throws an `AuthenticationError` for a bad signature or time, an
   * `InputError` for a body that is not understood.
   */
  webhook?(request: WebhookRequest): Promise<WebhookOutcome>;
}

/** When a connection is read. @public */
export interface ConnectorSchedule {
  /** Milliseconds between passes. */
  frequencyMs: number;
  /** Milliseconds after which a pass is aborted. */
  timeoutMs: number;
  /** Milliseconds between full passes of an incremental connector. */
  fullFrequencyMs?: number;
  initialDelayMs?: number;
}

/** A connector and how the registry runs it. @public */
export interface ConnectorRegistration {
  connector: MlopsConnector;
  schedule: ConnectorSchedule;
  /**
   * A full pass that would delete a larger share (0 to 1) of what the
   * connection had is held back and reported. Defaults to 0.5.
   */
  maxRemovalShare?: number;
  /** False keeps the connection listed as disabled. */
  enabled?: boolean;
}
