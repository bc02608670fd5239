import type { TrendPoint } from '@waymark/plugin-maturity-common';
import { reckonAdoption } from './adoption';

const day = (levels: number[]): TrendPoint => ({
  day: '2026-11-01',
  levels,
  points: { earned: 0, possible: 0 },
  tracks: [],
  rollups: [],
});

describe('reckonAdoption', () => {
  it('is nothing where nothing was counted', () => {
    expect(reckonAdoption([])).toEqual([]);
  });

  it('has no before on the first day', () => {
    expect(reckonAdoption([day([2, 1, 1])])).toEqual([
      { level: 1, now: 2, total: 4 },
      { level: 2, now: 1, total: 4 },
    ]);
  });

  it('counts who reached a level or more, now and then', () => {
    expect(
      reckonAdoption([day([3, 0, 0]), day([9, 9, 9]), day([1, 2, 1])]),
    ).toEqual([
      { level: 1, now: 3, total: 4, before: 0, totalBefore: 3 },
      { level: 2, now: 1, total: 4, before: 0, totalBefore: 3 },
    ]);
  });
});
