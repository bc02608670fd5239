import type { AdoptionDay } from '@waymark/plugin-golden-paths-common';
import { reckonFigures } from './figures';

const day = (name: string, parts: Partial<AdoptionDay>): AdoptionDay => ({
  day: name,
  projects: 0,
  current: 0,
  behind: 0,
  drifted: 0,
  runs: 0,
  failed: 0,
  minutesSaved: 0,
  ...parts,
});

describe('reckonFigures', () => {
  it('adds up runs and time, and takes the standing of the ends', () => {
    const first = day('2026-11-20', { projects: 1, runs: 3, failed: 1 });
    const last = day('2026-11-22', {
      projects: 4,
      current: 2,
      runs: 2,
      minutesSaved: 960,
    });
    expect(
      reckonFigures([first, day('2026-11-21', { minutesSaved: 480 }), last]),
    ).toEqual({ first, last, runs: 5, succeeded: 4, minutesSaved: 1440 });
  });

  it('is nothing without days', () => {
    expect(reckonFigures([])).toBeUndefined();
  });
});
