import { makeDriftSeries } from '../../../fixtures';
import {
  chartPoints,
  driftedSince,
  findMeasures,
  measureName,
  seriesKey,
  worstFirst,
} from './driftSeries';

const at = (day: number) => `2026-03-0${day}T00:00:00Z`;

describe('worstFirst', () => {
  it('puts drift first, then the unknown, and keeps the order of equals', () => {
    const series = (['ok', 'drifted', 'unknown', 'drifted', 'ok'] as const).map(
      (state, index) => makeDriftSeries({ metric: `m${index}`, state }),
    );
    expect(worstFirst(series).map(({ metric }) => metric)).toEqual([
      'm1',
      'm3',
      'm2',
      'm0',
      'm4',
    ]);
  });
});

describe('driftedSince', () => {
  const since = (...states: ('ok' | 'drifted' | 'unknown')[]) =>
    driftedSince(
      makeDriftSeries({
        points: states.map((state, i) => ({ at: at(i + 1), value: 1, state })),
      }),
    );

  it.each([
    [['ok', 'drifted', 'drifted'] as const, at(2)],
    [['drifted', 'ok', 'drifted'] as const, at(3)],
    [['drifted', 'drifted'] as const, at(1)],
    [['drifted', 'ok'] as const, undefined],
    [['drifted', 'unknown'] as const, undefined],
    [[] as const, undefined],
  ])('of %j is %p', (states, expected) => {
    expect(since(...states)).toBe(expected);
  });
});

describe('a measure', () => {
  it('is called by its metric and column', () => {
    expect(measureName({ metric: 'PSI' })).toBe('PSI');
    expect(measureName({ metric: 'PSI', column: 'age' })).toBe('PSI · age');
  });

  it('is told from the same one of another column or source', () => {
    const keys = [
      makeDriftSeries({ metric: 'PSI' }),
      makeDriftSeries({ metric: 'PSI', column: 'age' }),
      makeDriftSeries({ metric: 'PSI', source: { id: 'other' } }),
    ].map(seriesKey);
    expect(new Set(keys).size).toBe(3);
  });

  it('is found by words of its metric and column', () => {
    const series = [
      makeDriftSeries({ metric: 'PSI', column: 'Monthly_Fee' }),
      makeDriftSeries({ metric: 'PSI', column: 'age' }),
    ];
    expect(findMeasures(series, ' psi  fee')).toEqual([series[0]]);
    expect(findMeasures(series, '')).toEqual(series);
    expect(findMeasures(series, 'rent')).toEqual([]);
  });
});

describe('chartPoints', () => {
  it('marks what drifted, whichever side of the threshold it is on', () => {
    // Of a p-value, less is worse.
    expect(
      chartPoints(
        makeDriftSeries({
          points: [
            { at: at(1), value: 0.01, threshold: 0.05, state: 'drifted' },
            { at: at(2), value: 0.5, threshold: 0.05, state: 'ok' },
          ],
        }),
      ).map(({ state }) => state),
    ).toEqual(['breached', 'ok']);
  });
});
