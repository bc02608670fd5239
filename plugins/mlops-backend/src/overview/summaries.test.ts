import type {
  Deployment,
  QualityResult,
  Run,
  RunState,
} from '@waymark/plugin-mlops-common';
import { newestPerSuite, servingVersions } from './newestOnes';
import { summarizeDrift, type DriftReport } from './summarizeDrift';
import { summarizeRuns } from './summarizeRuns';
import { summarizeUses, type UseOfDataset } from './summarizeUses';

const at = '2026-06-01T00:00:00.000Z';
const source = { id: 'mlflow' };

function run(id: string, state: RunState, durationMs?: number): Run {
  return {
    id,
    state,
    startedAt: at,
    durationMs,
    metrics: [{ name: 'auc', value: 1 }],
    params: [],
    inputs: [],
    outputs: [],
    source,
    seenAt: at,
  };
}

describe('summarizeRuns', () => {
  it('claims no share of nothing', () => {
    expect(summarizeRuns({ recent: [], total: 0 })).toEqual({
      recent: [],
      totalRuns: 0,
    });
    expect(
      summarizeRuns({ recent: [run('a', 'running')], total: 1 }),
    ).not.toHaveProperty('successRate');
  });

  it('counts those that ended and times those that finished', () => {
    const recent = [
      run('a', 'running'),
      run('b', 'finished', 100),
      run('c', 'failed', 1),
      run('d', 'finished', 900),
      run('e', 'aborted'),
      run('f', 'finished', 201),
      run('g', 'unknown', 7),
    ];
    const schedule = { schedule: '@daily', state: 'unknown' as const };
    expect(summarizeRuns({ recent, total: 99, schedule })).toMatchObject({
      totalRuns: 99,
      successRate: 3 / 5,
      medianDurationMs: 201,
      schedule,
    });
  });

  it.each<[number[], number | undefined]>([
    [[], undefined],
    [[5], 5],
    [[1, 4], 3],
    [[9, 1, 5], 5],
    [[1, 2, 4, 100], 3],
  ])('finds the median of %j', (durations, median) => {
    const recent = durations.map((ms, n) => run(`${n}`, 'finished', ms));
    expect(summarizeRuns({ recent, total: 1 }).medianDurationMs).toBe(median);
  });

  it('carries no metrics: a chart needs points only', () => {
    const { recent } = summarizeRuns({
      recent: [{ ...run('a', 'finished', 5), name: 'train' }],
      total: 1,
    });
    expect(recent).toEqual([
      {
        id: 'a',
        name: 'train',
        state: 'finished',
        startedAt: at,
        durationMs: 5,
      },
    ]);
  });
});

describe('summarizeDrift', () => {
  it('knows measures that get worse by falling, such as p-values', () => {
    const metrics: DriftReport['metrics'] = [
      { metric: 'fine', value: 0.9, threshold: 0.05, state: 'ok' },
      { metric: 'bad', value: 0.02, threshold: 0.05, state: 'drifted' },
      { metric: 'close', value: 0.06, threshold: 0.05, state: 'ok' },
      { metric: 'worst', value: 1e-9, threshold: 0.05, state: 'drifted' },
      { metric: 'zero', value: 0, threshold: 0.05, state: 'drifted' },
    ];
    const { worst } = summarizeDrift({ at, metrics, source });
    expect(worst.map(({ metric }) => metric)).toEqual([
      'zero',
      'worst',
      'bad',
      'close',
      'fine',
    ]);
  });

  it('puts what drifted first, then what is nearest to its threshold', () => {
    const metrics: DriftReport['metrics'] = [
      { metric: 'a', value: 0.9, threshold: 1, state: 'ok' },
      { metric: 'b', value: 100, state: 'unknown' },
      { metric: 'c', value: 0.3, threshold: 0.2, state: 'drifted' },
      { metric: 'd', value: NaN, threshold: 1, state: 'unknown' },
      {
        metric: 'e',
        column: 'age',
        value: 1,
        threshold: 0.1,
        state: 'drifted',
      },
      { metric: 'f', value: 1, state: 'unknown' },
      { metric: 'g', value: 0.01, threshold: 0, state: 'drifted' },
    ];
    const summary = summarizeDrift({ at, metrics, source });
    expect(summary).toMatchObject({ at, drifted: 3, total: 7, source });
    expect(summary.worst.map(measure => measure.metric)).toEqual([
      'e',
      'c',
      'g',
      'a',
      'd',
    ]);
    expect(summary.worst[0]).toEqual({
      metric: 'e',
      column: 'age',
      value: 1,
      threshold: 0.1,
    });
  });
});

describe('the newest', () => {
  const result = (
    suite: string,
    failed: number,
    id = 'git',
  ): QualityResult => ({
    suite,
    at,
    passed: 1,
    failed,
    checks: [],
    source: { id },
  });

  it('result of each suite, of each source, is kept', () => {
    expect(
      newestPerSuite([
        result('a', 1),
        result('b', 2),
        result('a', 3),
        result('a', 4, 'other'),
      ]).map(({ failed }) => failed),
    ).toEqual([1, 2, 4]);
    const many = Array.from({ length: 30 }, (_, n) => result(`s${n}`, n));
    expect(newestPerSuite(many)).toHaveLength(20);
  });

  it('version in each place serves', () => {
    const place = (
      version: string,
      parts: Partial<Deployment>,
    ): Deployment => ({
      version,
      environment: 'production',
      since: at,
      source,
      ...parts,
    });
    expect(
      servingVersions([
        place('9', {}),
        place('8', { endpoint: 'api:default/a' }),
        place('7', { environment: 'staging' }),
        place('6', { endpoint: 'api:default/a' }),
        place('5', { endpoint: 'api:default/a', region: 'us' }),
        place('4', {}),
      ]).map(({ version }) => version),
    ).toEqual(['9', '8', '7', '5']);
  });
});

describe('summarizeUses', () => {
  const use = (
    entityRef: string,
    what: string,
    when: string,
    runId = what,
  ): UseOfDataset => ({ entityRef, what, at: when, sourceId: 'mlflow', runId });

  it('counts runs and versions once and lists the newest use first', () => {
    expect(
      summarizeUses([
        use('model:default/a', 'run 1', '2026-01-01', 'r1'),
        use('model:default/a', 'run 1', '2026-01-01', 'R1'),
        use('model:default/a', 'version 3', '2026-01-01', 'r1'),
        use('model:default/a', 'run 2', '2026-01-03', 'r2'),
        use('pipeline:default/b', 'run 9', '2026-01-02', 'r9'),
        use('pipeline:default/c', 'run 0', '', 'r0'),
      ]),
    ).toEqual([
      {
        entityRef: 'model:default/a',
        uses: 3,
        lastUsedAt: '2026-01-03',
        runs: [
          { sourceId: 'mlflow', runId: 'r2' },
          { sourceId: 'mlflow', runId: 'r1' },
        ],
      },
      {
        entityRef: 'pipeline:default/b',
        uses: 1,
        lastUsedAt: '2026-01-02',
        runs: [{ sourceId: 'mlflow', runId: 'r9' }],
      },
      {
        entityRef: 'pipeline:default/c',
        uses: 1,
        runs: [{ sourceId: 'mlflow', runId: 'r0' }],
      },
    ]);
  });

  it('lists at most 50', () => {
    const many = Array.from({ length: 80 }, (_, n) =>
      use(`model:default/m${n}`, 'run 1', '2026-01-01'),
    );
    expect(summarizeUses(many)).toHaveLength(50);
  });
});
