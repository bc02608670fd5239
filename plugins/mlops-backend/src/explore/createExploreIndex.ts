import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import { MLOPS_KINDS } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { createSourceRanking, type SourceInfo } from '../queries/sourceRanking';
import { createExploreReader } from './createExploreReader';
import { rebuildTouched } from './rebuildTouched';
import { touchChanged, touchRefs, touchStale } from './touchRefs';
import type { ExploreReader } from './types';

/** The parts of `spec` that the mirror must keep for Explore and the reads. */
export const EXPLORE_SPEC_KEYS = [
  'card',
  'product',
  'platform',
  'location',
  'orchestrator',
  'schedule',
  'schema',
  'trainedOn',
  'evaluatedOn',
  'derivedFrom',
  'producedBy',
  'servedBy',
  'consumes',
  'produces',
  'compliance',
  'monitoring',
  'freshness',
  'classification',
];

/** Milliseconds that changes gather before they are computed. */
const GATHER_MS = 200;

/** Hours that the row of a removed entity stays, for replicas to notice. */
const KEEP_REMOVED_HOURS = 24;

/** What the index is made of. */
export interface ExploreIndexOptions {
  knex: Knex;
  mirror: Pick<
    CatalogMirror,
    'addHandler' | 'getEntities' | 'queryEntities' | 'visible'
  >;
  logger: LoggerService;
  /** The configured connections, in the order of registration. */
  sources: readonly SourceInfo[];
  /** Of these entities, those that name an object their source no longer has. */
  findGone: (
    entities: MirrorEntity[],
  ) => Promise<{ has(entityRef: string): boolean }>;
  /** The present moment in milliseconds; the machine's clock without. */
  clock?: () => number;
}

/** Explore's index of models, datasets and pipelines. */
export interface ExploreIndex extends ExploreReader {
  /**
   * Says that entities were touched: their rows are computed by this replica
   * within a fraction of a second. Never throws and never waits.
   */
  nudge(): void;
  /** Computes all touched rows; resolves when none is left. */
  drain(options?: { signal?: AbortSignal }): Promise<void>;
  /** Computes the rows that nothing but time has made untrue. */
  refreshStale(options?: { signal?: AbortSignal }): Promise<void>;
  /** Marks every entity, for what nobody announces. */
  reconcile(options?: { signal?: AbortSignal }): Promise<void>;
  /** Begins to keep the index up to date; stops with the backend. */
  start(options: {
    scheduler: SchedulerService;
    lifecycle: LifecycleService;
  }): Promise<void>;
}

/**
 * Opens the index. Call before the mirror is started: the index is one of its
 * handlers.
 */
export function createExploreIndex(options: ExploreIndexOptions): ExploreIndex {
  const { knex, mirror, logger, sources, findGone } = options;
  const { clock = Date.now } = options;
  const ranking = createSourceRanking(sources);
  const stopped = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let draining: Promise<void> | undefined;

  const drainAlone = async (signal?: AbortSignal) => {
    const stop = AbortSignal.any(
      signal ? [signal, stopped.signal] : [stopped.signal],
    );
    let taken = 1;
    while (taken > 0 && !stop.aborted) {
      taken = await rebuildTouched({
        knex,
        mirror,
        ranking,
        findGone,
        clock,
      });
    }
  };

  // One at a time: two of them would take each other's claims, and where all
  // of it is in memory neither would ever come to settle one.
  let last: Promise<unknown> = Promise.resolve();
  const drain: ExploreIndex['drain'] = ({ signal } = {}) => {
    const next = last.then(() => drainAlone(signal));
    last = next.catch(() => {});
    return next;
  };

  const nudge = () => {
    if (timer || stopped.signal.aborted) {
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      // One at a time: what a running drain has passed is drained after it.
      draining = (draining ?? Promise.resolve())
        .then(() => drain())
        .catch(error => {
          logger.warn(
            `Explore could not be brought up to date and is tried again: ${stringifyError(error)}`,
          );
        });
    }, GATHER_MS);
    timer.unref();
  };

  mirror.addHandler({
    id: 'explore',
    onChanges: async changes => {
      await touchChanged(knex, changes);
      nudge();
    },
  });

  const refreshStale: ExploreIndex['refreshStale'] = async ({
    signal,
  } = {}) => {
    const now = new Date(clock()).toISOString();
    let more = true;
    while (more && !signal?.aborted && !stopped.signal.aborted) {
      more = await touchStale(knex, now);
      await drain({ signal });
    }
  };

  const reconcile: ExploreIndex['reconcile'] = async ({ signal } = {}) => {
    await forgetRemoved(knex);
    const rows: { entity_ref: string }[] = await knex('explore_entities')
      .where({ removed: false })
      .select('entity_ref');
    await touchRefs(
      knex,
      rows.map(row => row.entity_ref),
    );
    let cursor: string | undefined;
    do {
      const page = await mirror.queryEntities({
        kinds: [...MLOPS_KINDS],
        limit: 500,
        cursor,
      });
      await touchRefs(
        knex,
        page.items.map(entity => entity.entityRef),
      );
      cursor = page.nextCursor;
    } while (cursor && !signal?.aborted);
    await drain({ signal });
  };

  return {
    ...createExploreReader({ knex, mirror }),
    nudge,
    drain,
    refreshStale,
    reconcile,
    async start({ scheduler, lifecycle }) {
      lifecycle.addShutdownHook(async () => {
        stopped.abort();
        clearTimeout(timer);
        await draining;
      });
      // What a replica that died had touched but not computed.
      await scheduler.scheduleTask({
        id: 'explore-drain',
        frequency: { seconds: 10 },
        timeout: { minutes: 10 },
        scope: 'global',
        fn: signal => drain({ signal }),
      });
      await scheduler.scheduleTask({
        id: 'explore-stale',
        frequency: { minutes: 1 },
        timeout: { minutes: 10 },
        scope: 'global',
        fn: signal => refreshStale({ signal }),
      });
      await scheduler.scheduleTask({
        id: 'explore-reconcile',
        frequency: { hours: 1 },
        initialDelay: { minutes: 5 },
        timeout: { minutes: 30 },
        scope: 'global',
        fn: signal => reconcile({ signal }),
      });
    },
  };
}

async function forgetRemoved(knex: Knex): Promise<void> {
  const before = new Date(Date.now() - KEEP_REMOVED_HOURS * 60 * 60_000);
  await knex('explore_entities')
    .where({ removed: true })
    .where('indexed_at', '<', before.toISOString())
    .delete();
}
