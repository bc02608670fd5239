import type { TrendPoint } from '@waymark/plugin-maturity-common';
import { ofTrack } from './ofTrack';

const day = (date: string, tracks: TrendPoint['tracks']): TrendPoint => ({
  day: date,
  levels: [5, 0],
  points: { earned: 1, possible: 2 },
  tracks,
  rollups: [],
});

describe('ofTrack', () => {
  const days = [
    day('2026-11-01', []),
    day('2026-11-02', [
      { id: 'ci', levels: [2, 1], notApplicable: 2 },
      { id: 'lineage', levels: [0, 5], notApplicable: 0 },
    ]),
  ];

  it('has the levels of the track, on days that had it', () => {
    expect(
      ofTrack(days, 'ci').map(({ day: on, levels }) => [on, levels]),
    ).toEqual([['2026-11-02', [2, 1]]]);
  });

  it('is empty of a track that never was', () => {
    expect(ofTrack(days, 'gone')).toEqual([]);
  });
});
