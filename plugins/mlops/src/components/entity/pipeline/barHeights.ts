import type { RunPoint } from '@waymark/plugin-mlops-common';

// A run that took no time at all is still a run.
const LEAST_SHARE = 0.08;

/**
 * How high the bar of each run is, as a share of the highest: by duration. A
 * run whose duration nobody knows yet has the least height.
 */
export function barHeights(runs: Pick<RunPoint, 'durationMs'>[]): number[] {
  const known = runs.map(({ durationMs }) =>
    Number.isFinite(durationMs) ? Math.max(durationMs ?? 0, 0) : 0,
  );
  const longest = Math.max(...known);
  return known.map(duration =>
    longest > 0 ? Math.max(duration / longest, LEAST_SHARE) : LEAST_SHARE,
  );
}
