import { mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import {
  churn,
  customers,
  day,
  model,
  openOverview,
  training,
} from './__testUtils__/openOverview';

jest.setTimeout(60_000);

const databases = registryDatabases();

describe.each(databases.eachSupportedId())('the overview on %s', id => {
  const setup = async () => openOverview(await databases.open(id));

  it('of what no source knows says what the catalog knows', async () => {
    const { overview, index } = await setup();
    const before = await overview(churn);
    expect(before).toEqual({
      entityRef: churn,
      needs: expect.any(Array),
      model: { versions: [], totalVersions: 0, metrics: [], serving: [] },
      runs: { recent: [], totalRuns: 0 },
      card: { missing: expect.any(Array), complete: 13, from: {} },
      quality: [],
      ci: [],
    });
    expect(before.card?.missing).toHaveLength(13);
    expect(before.needs.map(need => need.code)).toEqual([
      'no-version',
      'no-monitoring',
      'no-product',
      'card-incomplete',
    ]);
    await index.refresh();
    expect((await overview(churn)).item).toMatchObject({ entityRef: churn });
    expect(await overview(training)).not.toHaveProperty('card');
    expect(await overview(customers)).toMatchObject({
      dataset: {
        versions: [],
        totalVersions: 0,
        fields: { total: 0, classified: 0 },
        freshness: { state: 'unknown' },
        usedBy: [],
      },
    });
  });

  it('sums up runs, those of two sources once', async () => {
    const { overview, mlflow, git } = await setup();
    await mlflow.object({ type: 'model', id: 'churn' });
    await git.object({ type: 'model', id: 'repo' }, churn);
    const uuid = '0123456789abcdef0123456789abcdef';
    await mlflow.run({
      id: uuid,
      state: 'running',
      subjects: [model],
      startedAt: day(10),
    });
    for (let n = 0; n < 35; n += 1) {
      await git.run({
        id: `g${n}`,
        subjects: [{ kind: 'model', id: 'repo' }],
        state: n === 34 ? 'failed' : 'finished',
        startedAt: day(11, `10:${String(n).padStart(2, '0')}`),
        endedAt: day(11, `11:${String(n).padStart(2, '0')}`),
      });
    }
    // Started before all the others there, and ended as only it knows.
    await git.run({
      id: '01234567-89ab-cdef-0123-456789abcdef',
      subjects: [{ kind: 'model', id: 'repo' }],
      startedAt: day(9),
      endedAt: day(12),
    });
    const first = await overview(churn);
    expect(first.runs.totalRuns).toBe(36);
    expect(first.runs.recent).toHaveLength(30);
    expect(first.runs.recent[0]).toEqual({
      id: 'g34',
      state: 'failed',
      startedAt: day(11, '10:34'),
      durationMs: 3_600_000,
    });
    expect(first.runs.successRate).toBeCloseTo(29 / 30);
    expect(first.needs[0]).toMatchObject({
      code: 'failed-run',
      severity: 'error',
      since: day(11, '11:34'),
    });

    await mlflow.run({
      id: 'fedcba9876543210fedcba9876543210',
      state: 'running',
      subjects: [model],
      startedAt: day(13),
    });
    await git.run({
      id: 'fedcba98-7654-3210-fedc-ba9876543210',
      subjects: [{ kind: 'model', id: 'repo' }],
      startedAt: day(8),
      endedAt: day(14),
    });
    const [newest] = (await overview(churn)).runs.recent;
    expect(newest).toMatchObject({ state: 'finished', startedAt: day(13) });
  });

  it('says what reports found, newest first and bounded', async () => {
    const { overview, mlflow } = await setup();
    await mlflow.object({ type: 'model', id: 'churn' });
    for (let n = 1; n <= 12; n += 1) {
      await mlflow.report({
        type: 'ci',
        id: `c${n}`,
        subject: model,
        at: day(n),
        provider: 'github',
        state: 'passed',
      });
      await mlflow.report({
        type: 'quality',
        id: `q${n}`,
        subject: model,
        at: day(n),
        suite: n % 2 ? 'odd' : 'even',
        checks: [{ name: 'not null', passed: n < 12 }],
      });
      await mlflow.report({
        type: 'drift',
        id: `d${n}`,
        subject: model,
        at: day(n),
        url: `https://monitor.example/${n}`,
        metrics: [
          {
            metric: 'psi',
            value: n,
            threshold: 10,
            state: n > 9 ? 'drifted' : 'ok',
          },
        ],
      });
    }
    await mlflow.report({
      type: 'deployment',
      id: 'p1',
      subject: model,
      at: day(1),
      version: '1',
      environment: 'production',
      endpoint: 'component:default/api',
    });
    await mlflow.report({
      type: 'deployment',
      id: 'p2',
      subject: model,
      at: day(2),
      version: '2',
      environment: 'production',
      endpoint: 'component:default/api',
    });
    const found = await overview(churn);
    expect(found.ci.map(({ at }) => at)).toEqual(
      [12, 11, 10, 9, 8].map(n => day(n)),
    );
    expect(found.quality).toMatchObject([
      { suite: 'even', failed: 1 },
      { suite: 'odd', failed: 0 },
    ]);
    expect(found.drift).toEqual({
      at: day(12),
      drifted: 1,
      total: 1,
      worst: [{ metric: 'psi', value: 12, threshold: 10 }],
      url: 'https://monitor.example/12',
      source: expect.objectContaining({ id: 'mlflow' }),
    });
    expect(found.model?.serving).toMatchObject([{ version: '2' }]);
    expect(found.needs.slice(0, 2)).toEqual([
      { code: 'drift', severity: 'error', since: day(10), subjects: ['psi'] },
      {
        code: 'quality',
        severity: 'error',
        since: day(12),
        subjects: ['even'],
      },
    ]);
  });

  it('judges a pipeline by its schedule', async () => {
    const { overview, mlflow, mirror } = await setup();
    mirror.entities.set(
      training,
      mirrorEntity(training, {
        owner: 'group:default/growth',
        spec: { schedule: '0 3 * * *' },
      }),
    );
    await mlflow.object({ type: 'pipeline', id: 'training' });
    await mlflow.run({
      id: 'r1',
      subjects: [{ kind: 'pipeline', id: 'training' }],
      startedAt: day(14, '03:00'),
    });
    const late = await overview(training);
    expect(late.runs.schedule).toMatchObject({
      state: 'late',
      expectedAt: day(15, '03:00'),
      nextAt: day(16, '03:00'),
    });
    expect(late.needs).toEqual([
      { code: 'late-run', severity: 'warning', since: day(15, '03:00') },
    ]);
    const earlier = await overview(training, Date.parse(day(14, '12:00')));
    expect(earlier.runs.schedule?.state).toBe('on-time');
    expect(earlier.needs).toEqual([]);
  });
});
