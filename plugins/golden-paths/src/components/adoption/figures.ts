import type { AdoptionDay } from '@waymark/plugin-golden-paths-common';

/** What leads ask of a time: where it stands, and what it gave. */
export interface AdoptionFigures {
  first: AdoptionDay;
  last: AdoptionDay;
  /** Runs that ended in the time, and succeeded. */
  succeeded: number;
  runs: number;
  minutesSaved: number;
}

/** Adds up the days of a trend; undefined where there are none. Pure. */
export function reckonFigures(
  days: readonly AdoptionDay[],
): AdoptionFigures | undefined {
  if (days.length === 0) {
    return undefined;
  }
  const sum = (of: (day: AdoptionDay) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  const runs = sum(day => day.runs);
  return {
    first: days[0],
    last: days[days.length - 1],
    runs,
    succeeded: runs - sum(day => day.failed),
    minutesSaved: sum(day => day.minutesSaved),
  };
}
