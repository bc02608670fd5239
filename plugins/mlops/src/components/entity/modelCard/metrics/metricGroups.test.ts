import type { CardMetric } from '@waymark/plugin-mlops-common';
import { intervalMarks } from './intervalMarks';
import { metricGroups, originatedMetrics, remarksOn } from './metricGroups';

const auc = (value: number, more: Partial<CardMetric> = {}): CardMetric => ({
  name: 'auc',
  value,
  ...more,
});
const interval = (lower: number, upper: number) => ({
  confidenceInterval: { lower, upper },
});

describe('metricGroups', () => {
  it('gathers values of one name and unit, those over all data first', () => {
    const groups = metricGroups([
      auc(0.7, { slice: 'business' }),
      { name: 'latency', value: 12, unit: 'ms' },
      auc(0.8),
      { name: 'latency', value: 1, unit: 's' },
    ]);
    expect(
      groups.map(({ name, unit, values, overall }) => [
        name,
        unit,
        values.map(({ value }) => value),
        overall,
      ]),
    ).toEqual([
      ['auc', undefined, [0.8, 0.7], 0.8],
      ['latency', 'ms', [12], 12],
      ['latency', 's', [1], 1],
    ]);
  });

  it('gives all values and intervals of a group one scale', () => {
    const [{ scale }] = metricGroups([
      auc(0.5, interval(0.4, 0.6)),
      auc(0.9, { slice: 'business' }),
    ]);
    expect(scale!.min).toBeLessThan(0.4);
    expect(scale!.min).toBeGreaterThan(0.35);
    expect(scale!.max).toBeGreaterThan(0.9);
    expect(scale!.max).toBeLessThan(0.95);
  });

  it.each<[string, CardMetric[]]>([
    ['one number alone', [auc(0.5)]],
    ['no number at all', [auc(NaN), auc(Infinity, { slice: 'a' })]],
    ['one number among others that are none', [auc(NaN), auc(0.5)]],
  ])('draws nothing for %s', (_, metrics) => {
    expect(metricGroups(metrics)[0].scale).toBeUndefined();
  });

  it.each([0, 1, -3, 1e12, 1e-12])(
    'has room around values that are all %d',
    value => {
      const { scale } = metricGroups([auc(value), auc(value)])[0];
      expect(scale!.min).toBeLessThan(value);
      expect(scale!.max).toBeGreaterThan(value);
    },
  );

  it('names no value over all data where there are two', () => {
    const [{ overall }] = metricGroups([
      auc(0.5, { dataset: 'a' }),
      auc(0.6, { dataset: 'b' }),
    ]);
    expect(overall).toBeUndefined();
  });

  it('keeps who gave a metric, where that is another than the first', () => {
    const other = { from: 'mlflow', format: 'registry' as const };
    expect(
      originatedMetrics({
        card: { metrics: [auc(1), auc(2)] },
        missing: [],
        from: { metrics: { from: 'declared' }, 'metrics.1': other },
      }).map(({ origin }) => origin),
    ).toEqual([undefined, other]);
  });
});

describe('the marks of a value', () => {
  const scale = { min: 0, max: 10 };

  it.each<[string, CardMetric, ReturnType<typeof intervalMarks>]>([
    ['no interval', auc(5), { dot: 50 }],
    [
      'an interval',
      auc(5, interval(4, 6)),
      {
        dot: 50,
        whisker: { from: 40, to: 60, openStart: false, openEnd: false },
      },
    ],
    [
      'an interval the wrong way round',
      auc(5, interval(6, 4)),
      {
        dot: 50,
        whisker: { from: 40, to: 60, openStart: false, openEnd: false },
      },
    ],
    [
      'an interval without end',
      auc(5, interval(-Infinity, Infinity)),
      {
        dot: 50,
        whisker: { from: 0, to: 100, openStart: true, openEnd: true },
      },
    ],
    ['an interval that is no number', auc(5, interval(NaN, 6)), { dot: 50 }],
    [
      'a value that is no number',
      auc(NaN, interval(4, 6)),
      { whisker: { from: 40, to: 60, openStart: false, openEnd: false } },
    ],
  ])('with %s', (_, metric, expected) => {
    expect(intervalMarks(metric, scale)).toEqual(expected);
  });
});

describe('remarksOn', () => {
  it.each<[CardMetric, ReturnType<typeof remarksOn>]>([
    [auc(5), []],
    [auc(5, interval(4, 6)), []],
    [auc(5, interval(6, 4)), ['reversed']],
    [auc(9, interval(4, 6)), ['outside']],
    [auc(5, interval(4, Infinity)), ['unbounded']],
    [auc(NaN, interval(4, 6)), []],
  ])('of %j', (metric, expected) => {
    expect(remarksOn(metric)).toEqual(expected);
  });
});
