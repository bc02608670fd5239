import type {
  DatasetUse,
  MetricValue,
  ModelVersion,
} from '@waymark/plugin-mlops-common';
import * as fc from 'fast-check';
import { metricTrends } from './metricTrends';

function version(
  name: string,
  metrics: MetricValue[],
  datasets: DatasetUse[] = [],
): ModelVersion {
  return {
    version: name,
    aliases: [],
    status: 'READY',
    createdAt: `2026-06-01T00:00:00.000Z`,
    metrics,
    params: [],
    datasets,
    source: { id: 'mlflow' },
    seenAt: '2026-06-01T00:00:00.000Z',
  };
}

const auc = (value: number, dataset?: string): MetricValue => ({
  name: 'auc',
  value,
  ...(dataset && { dataset }),
});
const test = (name: string, digest?: string): DatasetUse => ({
  name,
  role: 'test',
  ...(digest && { digest }),
});
/** Versions and values of the only trend. */
const points = (versions: ModelVersion[]) =>
  metricTrends({ versions, headline: 'auc' }).map(trend =>
    trend.points.map(point => [point.version, point.value]),
  );

describe('metricTrends', () => {
  it('are none without metrics, or without any that are asked for', () => {
    expect(metricTrends({ versions: [] })).toEqual([]);
    expect(
      metricTrends({ versions: [version('1', [auc(1)])], headline: 'f1' }),
    ).toEqual([]);
  });

  it('show a metric from its oldest version to its newest', () => {
    expect(
      metricTrends({
        versions: [
          version('3', []),
          version('2', [auc(0.8, 'june')]),
          version('1', [auc(0.7, 'june')]),
        ],
        headline: 'auc',
      }),
    ).toEqual([
      {
        name: 'auc',
        dataset: 'june',
        points: [
          { version: '1', at: '2026-06-01T00:00:00.000Z', value: 0.7 },
          { version: '2', at: '2026-06-01T00:00:00.000Z', value: 0.8 },
        ],
      },
    ]);
  });

  it.each<[string, ModelVersion[], [string, number][]]>([
    [
      'another data set',
      [version('2', [auc(0.8, 'june')]), version('1', [auc(0.9, 'may')])],
      [['2', 0.8]],
    ],
    [
      'another state of the data',
      [
        version('3', [auc(0.8)], [test('june', 'd2')]),
        version('2', [auc(0.9)], [test('june', 'd1')]),
        version('1', [auc(0.7)], [test('june')]),
      ],
      [
        ['1', 0.7],
        ['3', 0.8],
      ],
    ],
    [
      'no data at all',
      [version('2', [auc(0.8)]), version('1', [auc(0.9, 'june')])],
      [['2', 0.8]],
    ],
    [
      'a slice',
      [
        version('2', [{ ...auc(0.1), slice: 'north' }, auc(0.8)]),
        version('1', [{ ...auc(0.2), slice: 'north' }]),
      ],
      [['2', 0.8]],
    ],
    [
      'no finite value',
      [version('2', [auc(NaN)]), version('1', [auc(Infinity), auc(0.9)])],
      [['1', 0.9]],
    ],
  ])('leave out what was measured on %s', (_, versions, expected) => {
    expect(points(versions)).toEqual([expected]);
  });

  it('prefer the data a version was evaluated on to other data', () => {
    const [trend] = metricTrends({
      versions: [
        version(
          '1',
          [auc(0.99, 'all'), auc(0.8, 'june')],
          [{ name: 'all', role: 'training' }, test('june')],
        ),
      ],
      headline: 'AUC',
    });
    expect(trend).toMatchObject({ dataset: 'june', points: [{ value: 0.8 }] });
  });

  it('begin with what the product brief promises, with its target', () => {
    const metrics = ['test_roc_auc', 'lift', 'f1', 'accuracy'].map(
      (name, n) => ({ name, value: n }),
    );
    const trends = metricTrends({
      versions: [version('1', metrics)],
      product: {
        sla: {
          quality: [
            { metric: 'ROC-AUC', min: 0.65 },
            { metric: 'never measured', min: 1 },
            { metric: 'lift', min: 3 },
            null,
          ],
        },
      },
      headline: 'accuracy',
    });
    expect(trends.map(trend => [trend.name, trend.target])).toEqual([
      ['test_roc_auc', 0.65],
      ['lift', 3],
      ['accuracy', undefined],
    ]);
  });

  it('show a promised headline once', () => {
    const trends = metricTrends({
      versions: [version('1', [auc(0.8)])],
      product: { sla: { quality: [{ metric: 'AUC', min: 0.7 }] } },
      headline: 'auc',
    });
    expect(trends).toHaveLength(1);
    expect(trends[0].target).toBe(0.7);
  });

  it.each<[string, ModelVersion, object | undefined]>([
    [
      'on the same data',
      version('0', [auc(0.5, 'june')]),
      { version: '0', value: 0.5 },
    ],
    ['on other data', version('0', [auc(0.5, 'may')]), undefined],
  ])('compare with a baseline only %s', (_, baseline, expected) => {
    const [trend] = metricTrends({
      versions: [version('1', [auc(0.8, 'june')])],
      baseline,
      headline: 'auc',
    });
    expect(trend.baseline).toEqual(expected);
  });

  it('survive any product brief', () => {
    fc.assert(
      fc.property(fc.anything(), product => {
        const trends = metricTrends({
          versions: [version('1', [auc(0.8)])],
          product,
          headline: 'auc',
        });
        expect(trends).toHaveLength(1);
      }),
    );
  });

  it('are bounded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }), {
          maxLength: 60,
        }),
        names => {
          const versions = names.map((list, n) =>
            version(
              String(n),
              [...new Set(list)].map(m => ({ name: `m${m}`, value: n })),
            ),
          );
          const quality = [0, 1, 2, 3, 4, 5].map(m => ({ metric: `m${m}` }));
          const trends = metricTrends({
            versions,
            product: { sla: { quality } },
          });
          expect(trends.length).toBeLessThanOrEqual(3);
          trends.forEach(trend => {
            const values = trend.points.map(point => point.value);
            // Given the newest first, with values that count from there.
            expect(values).toEqual([...values].sort((a, b) => b - a));
            expect(values.length).toBeLessThanOrEqual(30);
          });
        },
      ),
    );
  });
});
