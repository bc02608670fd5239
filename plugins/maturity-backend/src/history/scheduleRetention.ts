import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { pruneHistory, pruneLeavings, pruneTrend } from './prune';

/**
 * How long an entity that went may still come back, or be replaced: a day
 * longer than a replacement can be heard of.
 */
const LEAVINGS_MS = 8 * 24 * 60 * 60_000;

/** What retention takes. */
export interface RetentionOptions {
  knex: Knex;
  /** Milliseconds that changes and days of trends are kept. */
  keepHistoryMs: number;
  clock?: () => number;
}

/** Removes once an hour, on one replica, what need not be kept any more. */
export async function scheduleRetention(
  options: RetentionOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'maturity-retention',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 30 },
    fn: signal => prune(options, signal),
  });
}

/** Does what {@link scheduleRetention} schedules, once. */
export async function prune(
  { knex, keepHistoryMs, clock = Date.now }: RetentionOptions,
  signal: AbortSignal,
): Promise<void> {
  const now = clock();
  await pruneHistory(knex, now - keepHistoryMs, signal);
  await pruneTrend(knex, now - keepHistoryMs);
  await pruneLeavings(knex, now - LEAVINGS_MS);
}
