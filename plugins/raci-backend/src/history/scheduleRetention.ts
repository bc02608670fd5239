import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { CellObserver } from '../resolution/types';
import { forgetLeavings } from './leavings';
import { pruneHistory, pruneParties } from './prune';

/**
 * How long an entity that went may still come back, or be replaced: a day
 * longer than a replacement can be heard of.
 */
const LEAVINGS_MS = 8 * 24 * 60 * 60_000;

/** What retention takes. */
export interface RetentionOptions {
  knex: Knex;
  observers: readonly CellObserver[];
  /** Milliseconds that differences are kept, and parties whom nobody names. */
  keepHistoryMs: number;
  clock?: () => number;
}

/** Removes once an hour, on one replica, what need not be kept any more. */
export async function scheduleRetention(
  options: RetentionOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'raci-retention',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 5 },
    timeout: { minutes: 30 },
    fn: signal => prune(options, signal),
  });
}

/** Does what {@link scheduleRetention} schedules, once. */
export async function prune(
  { knex, observers, keepHistoryMs, clock = Date.now }: RetentionOptions,
  signal: AbortSignal,
): Promise<void> {
  const now = clock();
  await pruneHistory(knex, now - keepHistoryMs, signal);
  await forgetLeavings({
    knex,
    observers,
    before: now - LEAVINGS_MS,
    now,
    signal,
  });
  await pruneParties(knex, now - keepHistoryMs);
}
