import type { TrendPoint } from '@waymark/plugin-maturity-common';

/** How many entities are at a level or above, now and at the beginning. */
export interface Adoption {
  level: number;
  now: number;
  /** Absent where nothing was counted then. */
  before?: number;
  total: number;
  totalBefore?: number;
}

/**
 * The adoption of a rubric: for each level from 1 how many entities have
 * reached it on the last day, and had on the first. Pure.
 */
export function reckonAdoption(points: readonly TrendPoint[]): Adoption[] {
  const first = points[0];
  const last = points[points.length - 1];
  if (!last) {
    return [];
  }
  return last.levels.slice(1).map((_, index): Adoption => {
    const level = index + 1;
    return {
      level,
      now: atLeast(last.levels, level),
      total: atLeast(last.levels, 0),
      ...(first !== last && {
        before: atLeast(first.levels, level),
        totalBefore: atLeast(first.levels, 0),
      }),
    };
  });
}

/** Counts of the levels from `level` upwards. */
export function atLeast(levels: readonly number[], level: number): number {
  return levels.slice(level).reduce((sum, count) => sum + count, 0);
}
