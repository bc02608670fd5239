import fc from 'fast-check';
import {
  commonThreshold,
  placeTimePoints,
  timeDomain,
  timeTickFormat,
  timeTicks,
  valueAxis,
  valueDomain,
  type TimePoint,
} from './timeScale';

const point = (at: string, rest: Partial<TimePoint> = {}): TimePoint => ({
  at,
  value: 1,
  state: 'ok',
  ...rest,
});

describe('placeTimePoints', () => {
  it('orders by the moment, whatever zone it is written in', () => {
    const placed = placeTimePoints([
      point('2026-03-02T01:00:00+05:30', { value: 2 }),
      point('2026-03-01T19:00:00Z', { value: 1 }),
      point('2026-03-01T15:00:00-05:00', { value: 3 }),
    ]);
    expect(placed.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('leaves out what has no time or no finite value', () => {
    expect(
      placeTimePoints([
        point('2026-03-01T00:00:00Z', { value: NaN }),
        point('2026-03-01T00:00:00Z', { value: Infinity }),
        point('yesterday'),
        point('2026-03-01T00:00:00Z', { value: 1e-12, threshold: NaN }),
      ]),
    ).toEqual([{ time: Date.UTC(2026, 2, 1), value: 1e-12, state: 'ok' }]);
  });
});

describe('valueDomain', () => {
  it.each([
    [[], [0, 1]],
    [
      [NaN, Infinity],
      [0, 1],
    ],
    [[0], [0, 1]],
    [[2], [1.8, 2.2]],
    [
      [0, 1],
      [0, 1.05],
    ],
    [
      [-1, 1],
      [-1.1, 1.1],
    ],
  ])('of %p is %p', (values, expected) => {
    const domain = valueDomain(values);
    expect(domain[0]).toBeCloseTo(expected[0]);
    expect(domain[1]).toBeCloseTo(expected[1]);
  });

  it('has room for every finite number and is never empty', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1 }), values => {
        const [low, high] = valueDomain(values);
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
        expect(low).toBeLessThan(high);
        for (const value of values.filter(Number.isFinite)) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});

describe('valueAxis', () => {
  it.each([
    [
      [0.03, 0.147],
      [0, 0.05, 0.1, 0.15, 0.2],
    ],
    [
      [0, 1],
      [0, 0.5, 1, 1.5],
    ],
    [
      [-3, 4],
      [-4, -2, 0, 2, 4, 6],
    ],
    [
      [1e-12, 1e12],
      [0, 5e11, 1e12, 1.5e12],
    ],
    [[1e-12], [9e-13, 9.5e-13, 1e-12, 1.05e-12, 1.1e-12]],
  ])('of %p has the round numbers %p', (values, expected) => {
    const { ticks } = valueAxis(values);
    expect(ticks).toHaveLength(expected.length);
    ticks.forEach((tick, i) =>
      expect(tick / (expected[i] || 1)).toBeCloseTo(expected[i] ? 1 : 0),
    );
  });

  it('has room for every number and a few marks, in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), values => {
        const { domain, ticks } = valueAxis(values);
        const [low, high] = valueDomain(values);
        expect(domain[0]).toBeLessThanOrEqual(low);
        expect(domain[1]).toBeGreaterThanOrEqual(high);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks.every(Number.isFinite)).toBe(true);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      }),
    );
  });
});

describe('the axis of time', () => {
  const [march, april] = [Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)];

  it('reaches from the first to the last point', () => {
    expect(
      timeDomain(
        placeTimePoints([
          point('2026-03-01T00:00:00Z'),
          point('2026-04-01T00:00:00Z'),
        ]),
      ),
    ).toEqual([march, april]);
  });

  it('has room around a single point', () => {
    const [first, last] = timeDomain(
      placeTimePoints([point('2026-03-01T00:00:00Z')]),
    );
    expect([march - first, last - march]).toEqual([43_200_000, 43_200_000]);
  });

  it('has its marks at equal distances, both ends among them', () => {
    expect(timeTicks([0, 100], 5)).toEqual([0, 25, 50, 75, 100]);
    expect(timeTicks([0, 100], 1)).toEqual([0, 100]);
  });

  it.each([
    [2 * 3_600_000, '12:00'],
    [2 * 86_400_000, 'Mar 10, 12'],
    [30 * 86_400_000, 'Mar 10'],
    [900 * 86_400_000, 'Mar 2026'],
  ])('writes moments of %d milliseconds as %s', (length, expected) => {
    const noon = new Date(2026, 2, 10, 12).getTime();
    const format = timeTickFormat([noon, noon + length], 'en');
    expect(format(noon)).toContain(expected);
  });
});

describe('commonThreshold', () => {
  const placed = (...thresholds: (number | undefined)[]) =>
    thresholds.map((threshold, time) => ({
      time,
      value: 1,
      threshold,
      state: 'ok' as const,
    }));

  it.each([
    [placed(0.1, 0.1), 0.1],
    [placed(0, 0), 0],
    [placed(0.1, 0.2), undefined],
    [placed(0.1, undefined), undefined],
    [placed(), undefined],
  ])('of %j is %p', (points, expected) => {
    expect(commonThreshold(points)).toBe(expected);
  });
});
