import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { CatalogChange, MlopsApi } from '@waymark/plugin-mlops-common';
import { Patience } from './Patience';
import {
  type Database,
  type ProviderState,
  readState,
  writeState,
} from './providerState';
import { pullChanges } from './pullChanges';
import { toDelta, toFull } from './toMutation';

/** What the provider works with. */
export interface MlopsEntityProviderOptions {
  api: Pick<MlopsApi, 'getCatalogChanges'>;
  /** A token of the catalog's own service for the mlops backend. */
  getToken: () => Promise<string>;
  database: Database;
  logger: LoggerService;
  taskRunner: SchedulerServiceTaskRunner;
  fullFrequencyMs: number;
  /** Milliseconds since the epoch. */
  clock?: () => number;
}

/**
 * Brings the models, data sets and pipelines that sources report and nobody
 * declared into the catalog, by pulling the registry's feed.
 *
 * The position is kept only after the catalog took a mutation, and mutations
 * may be repeated without harm: whatever dies in between, nothing is lost. Now
 * and then everything is compared, which mends what happened behind the feed's
 * back (a declaration that came and went unnoticed, a registry set up anew).
 */
export class MlopsEntityProvider implements EntityProvider {
  readonly #options: MlopsEntityProviderOptions;
  readonly #patience = new Patience();

  constructor(options: MlopsEntityProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'mlops';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#options.taskRunner.run({
      id: 'mlops-entity-provider',
      fn: signal => this.#refreshPatiently(connection, signal),
    });
  }

  /** Brings the catalog up to the end of the feed. */
  async refresh(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const { database, fullFrequencyMs } = this.#options;
    const state = await readState(database, this.getProviderName());
    const fullIsDue =
      !state || this.#now() - Date.parse(state.lastFullAt) >= fullFrequencyMs;
    if (fullIsDue) {
      await this.#compareEverything(connection, signal);
    } else {
      await this.#follow(connection, state, signal);
    }
  }

  async #refreshPatiently(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const { logger } = this.#options;
    if (this.#patience.isResting(this.#now())) {
      return;
    }
    try {
      await this.refresh(connection, signal);
      if (this.#patience.succeeded()) {
        logger.info('The mlops backend answers again; the catalog follows it');
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      const { level, failures } = this.#patience.failed(this.#now());
      logger[level](
        `The catalog could not follow what the mlops backend discovered (attempt ${failures}; it tries again and loses nothing): ${stringifyError(error)}`,
      );
    }
  }

  async #compareEverything(
    connection: EntityProviderConnection,
    signal: AbortSignal,
  ): Promise<void> {
    const lastFullAt = new Date(this.#now()).toISOString();
    const changes: CatalogChange[] = [];
    for await (const page of this.#pull(0, signal)) {
      changes.push(...page);
    }
    await connection.applyMutation(toFull(changes));
    await this.#keep({ position: changes.at(-1)?.seq ?? 0, lastFullAt });
  }

  async #follow(
    connection: EntityProviderConnection,
    { position, lastFullAt }: ProviderState,
    signal: AbortSignal,
  ): Promise<void> {
    for await (const page of this.#pull(position, signal)) {
      await connection.applyMutation(toDelta(page));
      await this.#keep({ position: page[page.length - 1].seq, lastFullAt });
    }
  }

  #pull(after: number, signal: AbortSignal) {
    const { api, getToken } = this.#options;
    return pullChanges({ api, getToken, after, signal });
  }

  #keep(state: ProviderState): Promise<void> {
    return writeState(this.#options.database, this.getProviderName(), state);
  }

  #now(): number {
    return (this.#options.clock ?? Date.now)();
  }
}
