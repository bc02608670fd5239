import type { AdoptionDayRow } from '../database/tables';
import { dayBefore, daysBetween } from './days';
import { sumDays } from './sumDays';

const row = (
  template_ref: string,
  day: string,
  more: Partial<AdoptionDayRow> = {},
): AdoptionDayRow => ({
  template_ref,
  day,
  projects: 0,
  current: 0,
  behind: 0,
  drifted: 0,
  runs: 0,
  failed: 0,
  minutes_saved: 0,
  ...more,
});

const ROWS = [
  row('a', '2026-02-26', { projects: 2, current: 2, runs: 9 }),
  row('a', '2026-02-28', { projects: 3, behind: 1, runs: 1, failed: 1 }),
  row('b', '2026-02-28', { projects: 5, drifted: 2, minutes_saved: 30 }),
  row('a', '2026-03-02', { projects: 4, current: 4 }),
];

describe('sumDays', () => {
  it('adds up templates, and lets a day without a row stand as before', () => {
    const days = sumDays(ROWS, { first: '2026-02-27', last: '2026-03-02' });
    expect(
      days.map(day => [
        day.day,
        day.projects,
        day.current,
        day.behind,
        day.drifted,
        day.runs,
        day.failed,
        day.minutesSaved,
      ]),
    ).toEqual([
      // Runs are of the day they ended on, and not carried on.
      ['2026-02-27', 2, 2, 0, 0, 0, 0, 0],
      ['2026-02-28', 8, 0, 1, 2, 1, 1, 30],
      ['2026-03-01', 8, 0, 1, 2, 0, 0, 0],
      ['2026-03-02', 9, 4, 0, 2, 0, 0, 0],
    ]);
  });

  it('begins where something is known', () => {
    const days = sumDays(ROWS, { first: '2025-01-01', last: '2026-02-26' });
    expect(days.map(({ day }) => day)).toEqual(['2026-02-26']);
    expect(sumDays([], { first: '2026-01-01', last: '2026-02-01' })).toEqual(
      [],
    );
  });
});

describe('days', () => {
  it('follow each other over months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  });
});
