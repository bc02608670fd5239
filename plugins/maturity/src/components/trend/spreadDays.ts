import type { TrendPoint } from '@waymark/plugin-maturity-common';

const DAY_MS = 86_400_000;

/** A day of the plot: its beginning, and a count for each level. */
export type PlottedDay = { time: number } & Record<`level${number}`, number>;

/**
 * Days as a plot takes them. A single day is drawn as long as a day, so that
 * there is something to see. Pure.
 */
export function spreadDays(points: readonly TrendPoint[]): PlottedDay[] {
  const days = points.map(({ day, levels }): PlottedDay => ({
    time: Date.parse(`${day}T00:00:00Z`),
    ...Object.fromEntries(
      levels.map((count, level) => [`level${level}`, count]),
    ),
  }));
  return days.length === 1
    ? [...days, { ...days[0], time: days[0].time + DAY_MS }]
    : days;
}
