import type { MetricHistoryPoint } from '@waymark/plugin-mlops-common';
import fc from 'fast-check';
import { axisTicks, chartRows } from './chartRows';
import { downsample } from './downsample';
import { metricLines, type LinePoint } from './metricLines';

const point = (
  version: string,
  value: number,
  more: Partial<MetricHistoryPoint> = {},
): MetricHistoryPoint => ({
  version,
  value,
  createdAt: '2026-03-01T08:00:00Z',
  aliases: [],
  ...more,
});

const history = (points: MetricHistoryPoint[], more = {}) => ({
  metric: 'f1',
  points,
  truncated: false,
  ...more,
});

describe('metricLines', () => {
  it('gives each version one place, however often it was measured', () => {
    const { versions, lines } = metricLines(
      history([
        point('1', 0.7, { dataset: 'may' }),
        point('1', 0.6, { dataset: 'june' }),
        point('2', 0.9, { dataset: 'june' }),
      ]),
    );
    expect(versions.map(({ version }) => version)).toEqual(['1', '2']);
    expect(lines.map(line => [line.dataset, line.points])).toEqual([
      [
        'june',
        [
          { x: 0, y: 0.6 },
          { x: 1, y: 0.9 },
        ],
      ],
      ['may', [{ x: 0, y: 0.7 }]],
    ]);
  });

  it('never joins values of different data or slices', () => {
    const { lines } = metricLines(
      history([
        point('1', 0.7, { dataset: 'may', digest: 'c' }),
        point('2', 0.8, { dataset: 'june', digest: 'a' }),
        point('3', 0.9, { dataset: 'june', digest: 'b' }),
        point('3', 0.5, { dataset: 'june', digest: 'b', slice: 'women' }),
        point('3', 0.4, { dataset: 'june', digest: 'd', part: 'test' }),
      ]),
    );
    expect(
      lines.map(({ dataset, part, digest, slice }) => [
        dataset,
        part,
        digest,
        slice,
      ]),
    ).toEqual([
      ['may', undefined, undefined, undefined],
      ['june', undefined, 'a', undefined],
      ['june', undefined, 'b', undefined],
      ['june', 'test', undefined, undefined],
      ['june', undefined, 'b', 'women'],
    ]);
  });

  it('has the baseline only on the data it was measured on', () => {
    const { lines } = metricLines(
      history(
        [
          point('1', 0.64, { dataset: 'june' }),
          point('2', 0.7, { dataset: 'june' }),
          point('2', 0.6, { dataset: 'july' }),
        ],
        { baseline: { version: '1', description: 'Logistic regression' } },
      ),
    );
    expect(lines.map(line => [line.dataset, line.baseline])).toEqual([
      ['june', 0.64],
      ['july', undefined],
    ]);
  });

  it.each([[NaN], [Infinity], [-Infinity]])('counts %s, not drawn', value => {
    const { lines, notDrawn } = metricLines(
      history([point('1', value), point('2', 1e-12), point('3', 1e12)]),
    );
    expect(notDrawn).toBe(1);
    expect(lines[0].points).toEqual([
      { x: 1, y: 1e-12 },
      { x: 2, y: 1e12 },
    ]);
  });

  it('has no line for a metric that never was a number', () => {
    expect(metricLines(history([point('1', NaN)])).lines).toEqual([]);
    expect(metricLines(history([])).versions).toEqual([]);
  });
});

describe('downsample', () => {
  const line = fc
    .array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 1,
      maxLength: 600,
    })
    .map(values => values.map((y, x): LinePoint => ({ x, y })));
  const max = fc.integer({ min: 4, max: 80 });

  it('gives some of the points, in order, and never more than asked', () => {
    fc.assert(
      fc.property(line, max, (points, limit) => {
        const kept = downsample(points, limit);
        expect(kept.length).toBeLessThanOrEqual(Math.min(limit, points.length));
        kept.forEach(one => expect(points).toContain(one));
        const places = kept.map(({ x }) => x);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps both ends, the highest and the lowest', () => {
    fc.assert(
      fc.property(line, max, (points, limit) => {
        const kept = downsample(points, limit);
        const all = points.map(({ y }) => y);
        const values = kept.map(({ y }) => y);
        expect(kept[0]).toBe(points[0]);
        expect(kept[kept.length - 1]).toBe(points[points.length - 1]);
        expect(Math.max(...values)).toBe(Math.max(...all));
        expect(Math.min(...values)).toBe(Math.min(...all));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves a short line as it is', () => {
    fc.assert(
      fc.property(line, points => {
        expect(downsample(points, Math.max(4, points.length))).toBe(points);
      }),
      { numRuns: 30 },
    );
  });
});

describe('chartRows', () => {
  it('puts values of one version into one row', () => {
    const lines = [
      {
        key: 'a',
        points: [
          { x: 0, y: 1 },
          { x: 2, y: 3 },
        ],
      },
      {
        key: 'b',
        points: [
          { x: 1, y: 5 },
          { x: 2, y: 4 },
        ],
      },
    ];
    expect(chartRows(lines, 100)).toEqual([
      { x: 0, values: { a: 1 } },
      { x: 1, values: { b: 5 } },
      { x: 2, values: { a: 3, b: 4 } },
    ]);
  });

  it('draws 5,000 versions with a few hundred points', () => {
    const points = Array.from({ length: 5_000 }, (_, x) => ({
      x,
      y: Math.sin(x),
    }));
    expect(chartRows([{ key: 'a', points }], 300).length).toBeLessThanOrEqual(
      300,
    );
  });
});

describe('axisTicks', () => {
  it.each([
    [0, []],
    [1, [0]],
    [3, [0, 1, 2]],
    [5_000, [0, 1250, 2500, 3749, 4999]],
  ])('of %d versions are %j', (count, expected) => {
    expect(axisTicks(count, 5)).toEqual(expected);
  });
});
