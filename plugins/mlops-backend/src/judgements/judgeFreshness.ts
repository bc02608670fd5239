import type { FreshnessJudgement } from '@waymark/plugin-mlops-common';
import {
  addDuration,
  latestOf,
  readDuration,
  readTime,
  toIso,
} from './durations';

/**
 * Whether data is as young as it promises.
 *
 * `unknown` where nothing is promised, the promise cannot be read, or no
 * source knows when the data changed.
 *
 * @param options - `promised` is `spec.freshness`, an ISO 8601 duration;
 * `updates` are the times at which the data is known to have changed; `now`
 * is in milliseconds
 */
export function judgeFreshness(options: {
  promised: unknown;
  updates: (string | undefined)[];
  now: number;
}): FreshnessJudgement {
  const { promised, updates, now } = options;
  const duration = readDuration(promised);
  const updatedAt = latestOf(updates);
  const updated = readTime(updatedAt);
  const due =
    duration && updated !== undefined
      ? addDuration(updated, duration)
      : undefined;
  return {
    ...(typeof promised === 'string' && promised && { promised }),
    ...(updatedAt && { updatedAt }),
    ...(due !== undefined && { dueAt: toIso(due) }),
    state: stateOf(due, now),
  };
}

function stateOf(
  due: number | undefined,
  now: number,
): FreshnessJudgement['state'] {
  if (due === undefined) {
    return 'unknown';
  }
  return now > due ? 'stale' : 'fresh';
}
