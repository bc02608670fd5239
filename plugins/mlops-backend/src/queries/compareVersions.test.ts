import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { compareVersions } from './compareVersions';

function version(name: string, parts: Partial<ModelVersion>): ModelVersion {
  return {
    version: name,
    aliases: [],
    status: 'READY',
    createdAt: '2026-01-01T00:00:00.000Z',
    metrics: [],
    params: [],
    datasets: [],
    source: { id: 'mlflow' },
    seenAt: '2026-01-01T00:00:00.000Z',
    ...parts,
  };
}

const evaluated = (name: string, digest?: string) => [
  { name, role: 'evaluation', digest },
];

describe('compareVersions', () => {
  it('subtracts metrics of the same data', () => {
    const { metrics } = compareVersions(
      version('1', {
        metrics: [{ name: 'auc', value: 0.5, dataset: 'test' }],
      }),
      version('2', {
        metrics: [{ name: 'auc', value: 0.75, dataset: 'test' }],
      }),
    );
    expect(metrics).toEqual([
      {
        name: 'auc',
        dataset: 'test',
        left: 0.5,
        right: 0.75,
        delta: 0.25,
        comparable: true,
      },
    ]);
  });

  it('takes the only evaluation data of a version as that of its metrics', () => {
    const { metrics } = compareVersions(
      version('1', {
        metrics: [{ name: 'auc', value: 1 }],
        datasets: evaluated('test', 'd1'),
      }),
      version('2', {
        metrics: [{ name: 'auc', value: 3, dataset: 'test' }],
        datasets: evaluated('test', 'd1'),
      }),
    );
    expect(metrics).toEqual([
      expect.objectContaining({ delta: 2, comparable: true, dataset: 'test' }),
    ]);
  });

  it.each<[string, Partial<ModelVersion>, Partial<ModelVersion>, RegExp]>([
    [
      'other data',
      { metrics: [{ name: 'auc', value: 1, dataset: 'a' }] },
      { metrics: [{ name: 'auc', value: 2, dataset: 'b' }] },
      /Version 1 was measured on a, version 2 on b/,
    ],
    [
      'another state of the data',
      {
        metrics: [{ name: 'auc', value: 1 }],
        datasets: evaluated('test', 'd1'),
      },
      {
        metrics: [{ name: 'auc', value: 2 }],
        datasets: evaluated('test', 'd2'),
      },
      /test changed between the versions: d1 and d2/,
    ],
    [
      'data that only one names',
      { metrics: [{ name: 'auc', value: 1, dataset: 'a' }] },
      { metrics: [{ name: 'auc', value: 2 }] },
      /version 2 on data it does not name/,
    ],
    [
      'another slice',
      { metrics: [{ name: 'auc', value: 1, dataset: 'a', slice: 'women' }] },
      { metrics: [{ name: 'auc', value: 2, dataset: 'a', slice: 'men' }] },
      /measured on a \(women\), version 2 on a \(men\)/,
    ],
  ])('does not subtract metrics of %s', (_, left, right, reason) => {
    const { metrics } = compareVersions(
      version('1', left),
      version('2', right),
    );
    expect(metrics).toEqual([
      expect.objectContaining({
        left: 1,
        right: 2,
        comparable: false,
        reason: expect.stringMatching(reason),
      }),
    ]);
    expect(metrics[0]).not.toHaveProperty('delta');
  });

  it('shows what only one version has', () => {
    const { metrics, params } = compareVersions(
      version('1', {
        metrics: [{ name: 'auc', value: 1, dataset: 'a' }],
        params: [{ name: 'depth', value: '3' }],
      }),
      version('2', {
        metrics: [{ name: 'f1', value: 2 }],
        params: [
          { name: 'depth', value: '4' },
          { name: 'trees', value: '10' },
        ],
      }),
    );
    expect(metrics).toEqual([
      {
        name: 'auc',
        dataset: 'a',
        left: 1,
        comparable: false,
        reason: 'Version 2 has no auc on a.',
      },
      {
        name: 'f1',
        right: 2,
        comparable: false,
        reason: 'Version 1 has no f1.',
      },
    ]);
    expect(params).toEqual([
      { name: 'depth', left: '3', right: '4' },
      { name: 'trees', left: undefined, right: '10' },
    ]);
  });

  it('pairs each of several data sets with its own', () => {
    const metrics = (a: number, b: number) => [
      { name: 'auc', value: a, dataset: 'a' },
      { name: 'auc', value: b, dataset: 'b' },
    ];
    const compared = compareVersions(
      version('1', { metrics: metrics(1, 2) }),
      version('2', { metrics: metrics(5, 7).reverse() }),
    );
    expect(compared.metrics.map(m => [m.dataset, m.delta])).toEqual([
      ['a', 4],
      ['b', 5],
    ]);
  });
});
