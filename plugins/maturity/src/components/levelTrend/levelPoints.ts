import type { Points, Trend } from '@waymark/plugin-maturity-common';

/** The level of one entity on a day. */
export interface LevelPoint {
  /** `2026-11-22`. */
  day: string;
  /** Milliseconds since 1970 of the day's beginning, UTC. */
  time: number;
  level: number;
  points: Points;
}

/**
 * The levels of one entity from its trend, oldest first. Days on which the
 * rubric did not apply to it are left out.
 */
export function levelPoints(trend: Trend): LevelPoint[] {
  return trend.items.flatMap(({ day, levels, points }) => {
    const level = levels.findIndex(count => count > 0);
    const time = Date.parse(`${day}T00:00:00Z`);
    return level >= 0 && Number.isFinite(time)
      ? [{ day, time, level, points }]
      : [];
  });
}

/** From the first day to the last; around a single one, a day. */
export function daysDomain(points: readonly LevelPoint[]): [number, number] {
  const first = points[0]?.time ?? 0;
  const last = points[points.length - 1]?.time ?? 0;
  const halfDay = 43_200_000;
  return first === last ? [first - halfDay, last + halfDay] : [first, last];
}
