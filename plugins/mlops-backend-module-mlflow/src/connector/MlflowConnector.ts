import {
  ANNOTATION_MLFLOW_EXPERIMENT,
  ANNOTATION_MLFLOW_REGISTERED_MODEL,
} from '@waymark/plugin-mlops-common';
import type {
  ConnectorPage,
  MlopsConnector,
  ReadOptions,
  WebhookOutcome,
  WebhookRequest,
} from '@waymark/plugin-mlops-node';
import { MlflowClient } from '../client/MlflowClient';
import type { MlflowConnection } from '@waymark/plugin-mlflow-client-node';
import {
  createMappingContext,
  type MappingContext,
} from '../mapping/MappingContext';
import { readWebhook } from '../webhook/readWebhook';
import { verifyWebhook } from '../webhook/verifyWebhook';
import { parseCursor } from './cursor';
import { Pass } from './Pass';
import { readModels } from './readModels';
import { readRuns } from './readRuns';
import { fillScope, readVersions } from './readVersions';
import { Scope } from './Scope';
import { SeenModels } from './SeenModels';

/** Clocks of MLflow and of this backend may differ by so much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** A webhook is answered while MLflow waits, which it does for 30 seconds. */
const WEBHOOK_TIMEOUT_MS = 20_000;

/**
 * Reads one MLflow server: registered models, their versions, the runs of the
 * experiments they come from, and the data sets and lineage of those runs.
 * @public
 */
export class MlflowConnector implements MlopsConnector {
  readonly id: string;
  readonly type = 'mlflow';
  readonly title?: string;
  readonly url: string;
  readonly namespace?: string;
  readonly incremental = true;
  readonly bindingAnnotations = {
    model: ANNOTATION_MLFLOW_REGISTERED_MODEL,
    pipeline: ANNOTATION_MLFLOW_EXPERIMENT,
  };
  readonly webhook?: (request: WebhookRequest) => Promise<WebhookOutcome>;

  readonly #client: MlflowClient;
  readonly #mapping: MappingContext;
  readonly #seenModels = new SeenModels();
  #scope?: Scope;

  constructor(connection: MlflowConnection) {
    this.id = connection.id;
    this.title = connection.title;
    this.url = connection.uiUrl;
    this.namespace = connection.namespace;
    this.#client = new MlflowClient(connection);
    this.#mapping = createMappingContext(connection);
    const { webhook } = connection;
    if (webhook) {
      this.webhook = async request => {
        const delivery = verifyWebhook(request, webhook);
        return readWebhook(
          this.#startPass({
            mode: 'full',
            signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
          }),
          delivery,
        );
      };
    }
  }

  async *read(options: ReadOptions): AsyncGenerator<ConnectorPage> {
    const { signal } = options;
    signal.throwIfAborted();
    for await (const page of this.#readPhases(options)) {
      signal.throwIfAborted();
      yield page;
    }
    // Aborted behind the last page, the pass did end, but not for its reader.
    signal.throwIfAborted();
  }

  async *#readPhases(options: ReadOptions): AsyncGenerator<ConnectorPage> {
    const startedAt = Date.now();
    const cursor = parseCursor(options.cursor);
    const pass = this.#startPass(options);

    if (cursor.phase === 'models') {
      yield* readModels(pass, cursor);
    }
    const scopeKnown = (scope: Scope) => {
      scope.completeUntil = startedAt - CLOCK_SKEW_MS;
      this.#scope = scope;
    };
    if (pass.incremental) {
      pass.scope = this.#scope ?? pass.scope;
      await fillScope(pass);
      scopeKnown(pass.scope);
    }
    if (cursor.phase !== 'runs') {
      const token = cursor.phase === 'versions' ? cursor.token : undefined;
      yield* readVersions(pass, { phase: 'versions', token });
      if (!pass.incremental && token === undefined) {
        scopeKnown(pass.scope);
      }
    }
    if (pass.scope.completeUntil === undefined) {
      pass.scope = this.#scope ?? pass.scope;
      await fillScope(pass);
      scopeKnown(pass.scope);
    }
    yield* readRuns(pass, cursor.phase === 'runs' ? cursor : { phase: 'runs' });
  }

  #startPass(read: Pick<ReadOptions, 'mode' | 'since' | 'signal'>): Pass {
    return new Pass({
      client: this.#client,
      mapping: this.#mapping,
      seenModels: this.#seenModels,
      read,
    });
  }
}
