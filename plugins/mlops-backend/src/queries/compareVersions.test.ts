import type { ModelVersion, Run } from '@waymark/plugin-mlops-common';
import { compareRuns, compareVersions } from './compareVersions';

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
      /test changed between version 1 and version 2: d1 and d2/,
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

  it('takes other rows of the same file for other data', () => {
    const june = {
      name: 'customers.csv',
      role: 'evaluation',
      digest: '0f6a',
      part: '2026-06',
    };
    const metrics = [
      { name: 'auc', value: 0.7, dataset: 'customers.csv' },
      { name: 'auc', value: 0.6, dataset: 'customers.csv', slice: 'home' },
    ];
    const learned = { ...june, role: 'training', digest: 'fcc3', part: 'May' };
    const before = version('2', { metrics, datasets: [learned, june] });
    const same = version('3', { metrics, datasets: [june, learned] });
    const after = version('4', {
      metrics,
      datasets: [learned, { ...june, digest: '5a6f', part: '2026-10' }],
    });
    expect(compareVersions(before, same).metrics).toEqual([
      expect.objectContaining({ name: 'auc', delta: 0, comparable: true }),
      expect.objectContaining({ name: 'auc (home)', comparable: true }),
    ]);
    expect(compareVersions(before, after).metrics).toEqual([
      {
        name: 'auc',
        dataset: 'customers.csv',
        left: 0.7,
        right: 0.7,
        comparable: false,
        reason:
          'Version 2 was measured on customers.csv, 2026-06, version 4 on customers.csv, 2026-10.',
      },
      expect.objectContaining({
        name: 'auc (home)',
        comparable: false,
        reason:
          'Version 2 was measured on customers.csv, 2026-06 (home), version 4 on customers.csv, 2026-10 (home).',
      }),
    ]);
  });

  it.each<[number, number, string]>([
    [
      NaN,
      0.5,
      'The value of version 1 is NaN; there is no difference to that.',
    ],
    [
      0.5,
      -Infinity,
      'The value of version 2 is -Infinity; there is no difference to that.',
    ],
    [
      Infinity,
      Infinity,
      'The value of version 1 is Infinity; there is no difference to that.',
    ],
    [-1.7e308, 1.7e308, 'The difference is too large for a number.'],
  ])('does not subtract %d and %d', (left, right, reason) => {
    const side = (name: string, value: number) =>
      version(name, { metrics: [{ name: 'loss', value, dataset: 'a' }] });
    expect(compareVersions(side('1', left), side('2', right)).metrics).toEqual([
      { name: 'loss', dataset: 'a', left, right, comparable: false, reason },
    ]);
  });

  it.each([
    [1e-12, 2e-12, 1e-12],
    [1e12, 3e12, 2e12],
    [0, -0.5, -0.5],
  ])('subtracts %d from %d', (left, right, delta) => {
    const [row] = compareVersions(
      version('1', { metrics: [{ name: 'loss', value: left }] }),
      version('2', { metrics: [{ name: 'loss', value: right }] }),
    ).metrics;
    expect(row).toMatchObject({ delta, comparable: true });
  });

  it('pairs slices with their like before anything else', () => {
    const auc = (value: number, dataset: string, slice?: string) => ({
      name: 'auc',
      value,
      dataset,
      slice,
    });
    const { metrics } = compareVersions(
      version('1', { metrics: [auc(1, 'a', 'men'), auc(2, 'a', 'women')] }),
      version('2', { metrics: [auc(3, 'b'), auc(4, 'b', 'women')] }),
    );
    expect(metrics.map(m => [m.name, m.left, m.right])).toEqual([
      ['auc (men)', 1, 3],
      ['auc (women)', 2, 4],
    ]);
  });
});

describe('compareRuns', () => {
  const run = (id: string, parts: Partial<Run>): Run => ({
    id,
    state: 'finished',
    metrics: [],
    params: [],
    inputs: [],
    outputs: [],
    source: { id: 'mlflow' },
    seenAt: '2026-01-01T00:00:00.000Z',
    ...parts,
  });

  it('goes by what the runs read', () => {
    const metrics = [{ name: 'auc', value: 0.5 }];
    const compared = compareRuns(
      run('r1', { metrics, inputs: evaluated('test', 'd1') }),
      run('r2', { name: 'nightly', metrics, inputs: evaluated('test', 'd2') }),
    );
    expect(compared).toMatchObject({
      left: { id: 'r1' },
      right: { id: 'r2' },
      metrics: [
        {
          comparable: false,
          reason: 'test changed between run r1 and run nightly: d1 and d2.',
        },
      ],
    });
  });

  it('tells runs apart by their ids where both have the same name', () => {
    const metrics = [{ name: 'auc', value: 0.5 }];
    const [row] = compareRuns(
      run('r1', { name: 'nightly', metrics, inputs: evaluated('a', 'd1') }),
      run('r2', { name: 'nightly', metrics, inputs: evaluated('b', 'd2') }),
    ).metrics;
    expect(row.reason).toBe('Run r1 was measured on a, run r2 on b.');
  });
});
