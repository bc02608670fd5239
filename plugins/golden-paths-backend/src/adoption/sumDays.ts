import type { AdoptionDay } from '@waymark/plugin-golden-paths-common';
import type { AdoptionDayRow } from '../database/tables';
import { daysBetween } from './days';

/**
 * Adds up what is known of some templates, day by day. On a day without a row
 * a template stands as on the day before, and nothing ran. Pure.
 *
 * @param rows - by day; those before `first` say how a template stood then
 * @returns nothing before the first day that is known
 */
export function sumDays(
  rows: readonly AdoptionDayRow[],
  { first, last }: { first: string; last: string },
): AdoptionDay[] {
  if (rows.length === 0) {
    return [];
  }
  const begin = rows[0].day > first ? rows[0].day : first;
  const standing = new Map<string, AdoptionDayRow>();
  let next = 0;
  const takeUntil = (day: string, taken: (row: AdoptionDayRow) => void) => {
    for (; next < rows.length && rows[next].day <= day; next++) {
      standing.set(rows[next].template_ref, rows[next]);
      taken(rows[next]);
    }
  };
  return daysBetween(begin, last).map(day => {
    const sum = emptyDay(day);
    takeUntil(day, row => {
      if (row.day === day) {
        sum.runs += row.runs;
        sum.failed += row.failed;
        sum.minutesSaved += row.minutes_saved;
      }
    });
    for (const row of standing.values()) {
      sum.projects += row.projects;
      sum.current += row.current;
      sum.behind += row.behind;
      sum.drifted += row.drifted;
    }
    return sum;
  });
}

function emptyDay(day: string): AdoptionDay {
  return {
    day,
    projects: 0,
    current: 0,
    behind: 0,
    drifted: 0,
    runs: 0,
    failed: 0,
    minutesSaved: 0,
  };
}
