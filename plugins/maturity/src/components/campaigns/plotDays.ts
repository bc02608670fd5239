import type { CampaignDetail } from '@waymark/plugin-maturity-common';

const DAY_MS = 86_400_000;

/** A day of the plot, by the moment it begins. */
export interface PlotDay {
  /** Milliseconds since 1970. */
  time: number;
  done: number;
  total: number;
}

/**
 * Days as a plot takes them. A single day is drawn as long as a day, so that
 * there is something to see. Pure.
 */
export function plotDays(history: CampaignDetail['history']): PlotDay[] {
  const days = history.map(({ day, done, total }) => ({
    time: Date.parse(`${day}T00:00:00Z`),
    done,
    total,
  }));
  return days.length === 1
    ? [...days, { ...days[0], time: days[0].time + DAY_MS }]
    : days;
}
