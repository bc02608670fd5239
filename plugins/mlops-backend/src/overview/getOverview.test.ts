import { mockCredentials } from '@backstage/backend-test-utils';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { openIndex } from '../explore/__testUtils__/openIndex';
import { FakeMirror, mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import {
  ranking,
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { getOverview } from './getOverview';

jest.setTimeout(60_000);

const databases = registryDatabases();
const churn = 'model:default/churn';
const customers = 'dataset:default/customers';
const training = 'pipeline:default/training';
const now = Date.parse('2026-06-15T12:00:00.000Z');
const day = (n: number, time = '00:00') =>
  `2026-06-${String(n).padStart(2, '0')}T${time}:00.000Z`;
const model = { kind: 'model' as const, id: 'churn' };

describe.each(databases.eachSupportedId())('the overview on %s', id => {
  async function setup(entities: MirrorEntity[] = []) {
    const knex = await databases.open(id);
    const mirror = new FakeMirror([
      mirrorEntity(churn, {
        owner: 'group:default/growth',
        lifecycle: 'production',
      }),
      mirrorEntity(customers, { type: 'table', title: 'Customers' }),
      mirrorEntity(training, { title: 'Training' }),
      mirrorEntity('group:default/growth'),
      ...entities,
    ]);
    const index = openIndex({ knex, mirror, clock: () => now });
    return {
      knex,
      mirror,
      index,
      mlflow: registryWriter(knex, 'mlflow'),
      git: registryWriter(knex, 'git'),
      overview: (ref: string, at = now) =>
        getOverview({
          knex,
          ranking,
          mirror,
          credentials: mockCredentials.user(),
          entity: mirror.entities.get(ref)!,
          now: at,
        }),
    };
  }

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

  it('shows the newest versions, and all with an alias', async () => {
    const { overview, mlflow, git } = await setup();
    await mlflow.object({ type: 'model', id: 'churn' });
    await git.object({ type: 'model', id: 'repo' }, churn);
    for (let n = 1; n <= 70; n += 1) {
      await mlflow.version({
        modelId: 'churn',
        version: String(n),
        aliases: n === 3 ? ['champion'] : [],
      });
    }
    // The same version as another source knows it, and one of its own.
    await git.version({
      modelId: 'repo',
      version: '3',
      description: 'Seen in the repository',
    });
    await git.version({ modelId: 'repo', version: '4', aliases: ['shadow'] });
    const { model: found } = await overview(churn);
    expect(found?.totalVersions).toBe(70);
    expect(found?.versions.map(({ version }) => version)).toEqual([
      '70',
      '69',
      '68',
      '67',
      '66',
      '4',
      '3',
    ]);
    expect(found?.versions.at(-1)).toMatchObject({
      aliases: ['champion'],
      description: 'Seen in the repository',
      source: { id: 'mlflow' },
    });
  });

  it('bounds versions with an alias', async () => {
    const { overview, mlflow } = await setup();
    await mlflow.object({ type: 'model', id: 'churn' });
    for (let n = 1; n <= 40; n += 1) {
      await mlflow.version({
        modelId: 'churn',
        version: String(n),
        aliases: [`a${n}`],
      });
    }
    const { model: found } = await overview(churn);
    expect(found?.versions.map(({ version }) => Number(version))).toEqual(
      Array.from({ length: 20 }, (_, n) => 40 - n),
    );
  });

  it('follows metrics, against a baseline however old', async () => {
    const { overview, mlflow, mirror } = await setup();
    mirror.entities.set(
      churn,
      mirrorEntity(churn, {
        spec: {
          product: {
            sla: { quality: [{ metric: 'auc', min: 0.7 }] },
            baseline: { description: 'a rule', version: '1' },
          },
        },
      }),
    );
    await mlflow.object({ type: 'model', id: 'churn' });
    for (let n = 1; n <= 60; n += 1) {
      await mlflow.version({
        modelId: 'churn',
        version: String(n),
        metrics: [{ name: 'auc', value: n / 100, dataset: 'june' }],
      });
    }
    const [trend] = (await overview(churn)).model?.metrics ?? [];
    expect(trend).toMatchObject({
      name: 'auc',
      dataset: 'june',
      target: 0.7,
      baseline: { version: '1', value: 0.01 },
    });
    expect(trend.points.map(point => Number(point.version))).toEqual(
      Array.from({ length: 30 }, (_, n) => 31 + n),
    );
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

  it('says who trained and who deployed last', async () => {
    const { overview, mlflow, knex } = await setup();
    await mlflow.object({ type: 'model', id: 'churn' });
    await mlflow.object({ type: 'dataset', id: 'customers' });
    await mlflow.version({ modelId: 'churn', version: '1', runId: 'old' });
    await mlflow.run({
      id: 'old',
      subjects: [model],
      user: 'anna',
      startedAt: day(1),
      endedAt: day(1, '01:00'),
      inputs: [{ name: 'customers', role: 'training' }],
    });
    // Many later runs that made no version.
    for (let n = 0; n < 32; n += 1) {
      await mlflow.run({
        id: `eval-${n}`,
        name: 'evaluate',
        subjects: [model],
        startedAt: day(2),
        endedAt: day(2, '01:00'),
      });
    }
    await knex('trace_log').insert({
      source_id: 'mlflow',
      kind: 'model',
      object_id: 'churn',
      version: '1',
      action: 'deployed',
      at: day(3),
      recorded_at: day(3),
      statement: 's',
      data: JSON.stringify({
        version: '1',
        environment: 'production',
        by: 'jonas',
        endpoint: 'component:default/api',
      }),
    });
    const { model: found } = await overview(churn);
    expect(found?.lastTrained).toMatchObject({
      action: 'trained',
      at: day(1, '01:00'),
      by: 'anna',
      version: '1',
      runId: 'old',
      data: [{ name: 'customers', role: 'training', entityRef: customers }],
    });
    expect(found?.lastDeployed).toMatchObject({
      action: 'deployed',
      at: day(3),
      by: 'jonas',
      environment: 'production',
      endpoint: 'component:default/api',
    });
  });

  it('marks regions that the model or its data do not list', async () => {
    const { overview, mlflow, mirror } = await setup();
    mirror.entities.set(
      churn,
      mirrorEntity(churn, {
        spec: { compliance: { regions: ['eu-central', 'us-east'] } },
        relations: [{ type: 'trainedOn', targetRef: customers }],
      }),
    );
    mirror.entities.set(
      customers,
      mirrorEntity(customers, {
        spec: { compliance: { regions: ['eu-central'] } },
      }),
    );
    await mlflow.object({ type: 'model', id: 'churn' });
    for (const [n, region] of ['us-east-1', 'eu-central-1'].entries()) {
      await mlflow.report({
        type: 'deployment',
        id: region,
        subject: model,
        at: day(n + 1),
        version: '1',
        environment: 'production',
        region,
      });
    }
    const mismatch = {
      code: 'region-mismatch',
      severity: 'error',
      since: day(1),
      subjects: ['us-east-1'],
    };
    expect((await overview(churn)).needs).toContainEqual(mismatch);
    // What a hidden data set lists shows through nowhere.
    mirror.policy = new Set([churn]);
    expect((await overview(churn)).needs).not.toContainEqual(mismatch);
  });

  it('says of a data set who used it, as what, and how fresh it is', async () => {
    const { overview, mlflow, mirror } = await setup();
    mirror.entities.set(
      customers,
      mirrorEntity(customers, {
        type: 'table',
        spec: {
          freshness: 'P1D',
          schema: {
            fields: [{ name: 'a', classification: 'secret' }, { name: 'b' }],
          },
        },
      }),
    );
    await mlflow.object({ type: 'dataset', id: 'customers' });
    await mlflow.object({ type: 'model', id: 'churn' });
    await mlflow.object({ type: 'pipeline', id: 'training' });
    await mlflow.object({ type: 'pipeline', id: 'unknown' }, null);
    for (let n = 1; n <= 7; n += 1) {
      await mlflow.datasetVersion({
        datasetId: 'customers',
        version: `d${n}`,
        createdAt: day(n),
      });
    }
    const subjects = [{ kind: 'dataset' as const, id: 'customers' }];
    await mlflow.run({
      id: 'r1',
      subjects: [...subjects, model, { kind: 'pipeline', id: 'training' }],
      startedAt: day(8),
      endedAt: day(8, '01:00'),
      inputs: [{ name: 'customers', role: 'training' }],
    });
    await mlflow.version({ modelId: 'churn', version: '1', runId: 'r1' });
    await mlflow.run({
      id: 'r2',
      subjects: [
        ...subjects,
        { kind: 'pipeline', id: 'training' },
        { kind: 'pipeline', id: 'unknown' },
      ],
      startedAt: day(9),
      endedAt: day(9, '01:00'),
      outputs: [{ name: 'customers', role: 'output' }],
    });
    const found = await overview(customers);
    expect(found.dataset).toMatchObject({
      totalVersions: 7,
      fields: { total: 2, classified: 1 },
      freshness: {
        promised: 'P1D',
        updatedAt: day(9, '01:00'),
        dueAt: day(10, '01:00'),
        state: 'stale',
      },
      usedBy: [
        {
          entityRef: training,
          title: 'Training',
          roles: ['output', 'training'],
          uses: 2,
          lastUsedAt: day(9),
        },
        {
          entityRef: churn,
          roles: ['training'],
          uses: 2,
          lastUsedAt: day(8),
        },
      ],
    });
    expect(found.dataset?.versions.map(({ version }) => version)).toEqual([
      'd7',
      'd6',
      'd5',
      'd4',
      'd3',
    ]);
    expect(found.needs.map(need => need.code)).toEqual([
      'stale-data',
      'no-owner',
      'card-incomplete',
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

  it('hides what the asker may not see, wherever it is named', async () => {
    const { overview, mlflow, mirror, knex } = await setup();
    await mlflow.object({ type: 'model', id: 'churn' });
    await mlflow.object({ type: 'dataset', id: 'customers' });
    await mlflow.object({ type: 'pipeline', id: 'training' });
    await mlflow.run({
      id: 'r1',
      subjects: [
        model,
        { kind: 'dataset', id: 'customers' },
        { kind: 'pipeline', id: 'training' },
      ],
      startedAt: day(1),
      endedAt: day(2),
      inputs: [{ name: 'customers', role: 'training' }],
    });
    await mlflow.version({
      modelId: 'churn',
      version: '1',
      runId: 'r1',
      datasets: [{ name: 'customers', role: 'training' }],
    });
    const deployment = {
      subject: model,
      at: day(3),
      version: '1',
      environment: 'production',
    };
    await mlflow.report({
      ...deployment,
      type: 'deployment',
      id: 'p',
      endpoint: 'Component:default/API',
    });
    await mlflow.report({
      ...deployment,
      type: 'deployment',
      id: 'u',
      environment: 'staging',
      endpoint: 'https://api.example/churn',
    });
    await knex('trace_log').insert({
      source_id: 'mlflow',
      kind: 'model',
      object_id: 'churn',
      action: 'deployed',
      at: day(3),
      recorded_at: day(3),
      data: JSON.stringify({ endpoint: 'component:default/api' }),
    });
    const all = JSON.stringify([
      await overview(churn),
      await overview(customers),
    ]);
    expect(all.match(/dataset:default\/customers"/g)).toHaveLength(3);
    expect(all.match(/component:default\/api/gi)).toHaveLength(2);
    expect(all).toContain(`"entityRef":"${training}"`);

    mirror.policy = new Set([churn]);
    const seen = JSON.stringify(await overview(churn));
    expect(seen).not.toContain(customers);
    expect(seen).not.toMatch(/component:default\/api/i);
    expect(seen).toContain('https://api.example/churn');
    mirror.policy = new Set([customers, churn]);
    expect((await overview(customers)).dataset?.usedBy).toMatchObject([
      { entityRef: churn },
    ]);
  });
});
