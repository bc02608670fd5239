import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { pruneBodies, pruneColumnEdges } from './pruneBodies';
import { pruneEdges, pruneEntities, pruneEvidence } from './pruneEvidence';
import { pruneRawEvents, pruneRuns } from './pruneRuns';

/** How long things are kept, in milliseconds. */
export interface Keep {
  /** Events as they were sent; a rebuild reaches as far back. */
  rawEventsMs: number;
  /** Runs that nothing was heard of, with their facets and versions. */
  runsMs: number;
  /** What is not the case any more: how the graph was before; as runs without. */
  evidenceMs?: number;
}

/** What retention needs. */
export interface RetentionOptions {
  knex: Knex;
  logger: LoggerService;
  keep: Keep;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}

/** Removes once an hour, on one replica, what need not be kept any more. */
export async function scheduleRetention(
  options: RetentionOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'lineage-retention',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 50 },
    fn: signal => prune(options, signal),
  });
}

/**
 * Does what {@link scheduleRetention} schedules, once. The graph of today is
 * not touched: edges stay as long as somebody says that they are there.
 */
export async function prune(
  { knex, logger, keep, clock = Date.now }: RetentionOptions,
  signal: AbortSignal,
): Promise<void> {
  const started = clock();
  const { evidenceMs = keep.runsMs } = keep;
  await pruneRawEvents(knex, started - keep.rawEventsMs, signal);
  await pruneRuns(knex, started - keep.runsMs, signal);
  await pruneEvidence(knex, started - evidenceMs, signal);
  await pruneEdges(knex, started - evidenceMs, signal);
  await pruneEntities(knex, started - evidenceMs);
  await pruneBodies(knex, started, signal);
  await pruneColumnEdges(knex, signal);
  logger.debug(`Pruned lineage in ${clock() - started} ms`);
}
