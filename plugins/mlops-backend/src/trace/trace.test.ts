import type {
  DeploymentRecord,
  ModelVersionRecord,
} from '@waymark/plugin-mlops-node';
import { registryDatabases } from '../queries/__testUtils__/registry';
import { model, run, version } from '../sync/__testUtils__/records';
import {
  minute,
  readTrace,
  reportedSource,
} from './__testUtils__/reportedSource';

const databases = registryDatabases();
const churn = model('churn');
const of = (name: string, changes: Partial<ModelVersionRecord> = {}) =>
  version('churn', name, changes);

function deployment(changes: Partial<DeploymentRecord> = {}): DeploymentRecord {
  return {
    type: 'deployment',
    id: 'production',
    subject: { kind: 'model', id: 'churn' },
    at: '2026-04-01T00:00:00.000Z',
    version: '1',
    environment: 'production',
    ...changes,
  };
}

describe.each(databases.eachSupportedId())('the trace on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    return { knex, ...(await reportedSource(knex)) };
  }

  it('tells registrations with who, when and from what', async () => {
    const { knex, report } = await setup();
    await report(
      minute(0),
      churn,
      of('1', {
        createdBy: 'lena',
        commit: 'abc',
        runId: 'r1',
        datasets: [{ name: 'customers', digest: 'd1', role: 'training' }],
        url: 'https://mlflow.example/1',
      }),
    );
    expect(await readTrace(knex)).toEqual([
      {
        id: 'versions/1',
        at: '2026-01-01T00:00:00.000Z',
        action: 'registered',
        version: '1',
        by: 'lena',
        commit: 'abc',
        runId: 'r1',
        data: [{ name: 'customers', digest: 'd1', role: 'training' }],
        timeFrom: 'source',
        source: {
          id: 'mlflow',
          type: 'mlflow',
          url: 'https://mlflow.example/1',
        },
      },
    ]);
  });

  it('tells what runs did, when they ended', async () => {
    const { knex, report } = await setup();
    const at = { startedAt: minute(0) };
    await report(
      minute(50),
      churn,
      of('1', { runId: 'train', createdAt: minute(20) }),
      run('train', 'churn', {
        ...at,
        endedAt: minute(10),
        user: 'lena',
        commit: 'abc',
        job: { name: 'training' },
        inputs: [{ name: 'customers', digest: 'd1', role: 'training' }],
      }),
      run('test', 'churn', { ...at, endedAt: minute(30), name: 'evaluation' }),
      run('broken', 'churn', { ...at, state: 'failed', endedAt: minute(40) }),
      run('going', 'churn', { ...at, state: 'running' }),
      run('timeless', 'churn', { startedAt: undefined }),
    );
    const steps = await readTrace(knex);
    expect(steps.map(({ action, at: when }) => [action, when])).toEqual([
      ['failed', minute(40)],
      ['evaluated', minute(30)],
      ['registered', minute(20)],
      ['trained', minute(10)],
    ]);
    expect(steps[3]).toMatchObject({
      version: '1',
      runId: 'train',
      by: 'lena',
      job: 'training',
      commit: 'abc',
      data: [{ name: 'customers', digest: 'd1' }],
      timeFrom: 'source',
    });
  });

  it('records aliases when they are first seen, and each time they move', async () => {
    const { knex, report } = await setup();
    await report(minute(1), churn, of('1', { aliases: ['champion'] }), of('2'));
    await report(minute(2), of('1'), of('2', { aliases: ['champion'] }));
    await report(minute(3), of('1', { aliases: ['champion'] }), of('2'));
    const steps = (await readTrace(knex)).filter(step => step.alias);
    expect(
      steps.map(step => [step.at, step.action, step.version, step.alias]),
    ).toEqual([
      [minute(3), 'promoted', '1', 'champion'],
      [minute(3), 'demoted', '2', 'champion'],
      [minute(2), 'promoted', '2', 'champion'],
      [minute(2), 'demoted', '1', 'champion'],
      [minute(1), 'promoted', '1', 'champion'],
    ]);
    // The source says nothing about when, so nothing earlier is claimed.
    expect(new Set(steps.map(step => step.timeFrom))).toEqual(
      new Set(['observed']),
    );
  });

  it('records nothing for what it has seen before', async () => {
    const { knex, report } = await setup();
    const page = [churn, of('1', { aliases: ['a'] }), deployment()];
    await report(minute(1), ...page);
    await report(minute(2), ...page);
    await report(minute(3), of('1', { aliases: ['a'], description: 'new' }));
    expect(await readTrace(knex)).toHaveLength(3);
  });

  it('records a page once, though it broke off and was stored again', async () => {
    const { knex, report, binder } = await setup();
    await report(minute(1), churn, of('1'));
    binder.beforePublish = () => {
      throw new Error('the replica died');
    };
    const page = [
      model('churn', { description: 'changed' }),
      of('1', { aliases: ['a'] }),
      deployment(),
    ];
    await expect(report(minute(2), ...page)).rejects.toThrow('died');
    expect(await knex('trace_log')).toEqual([]);
    binder.beforePublish = undefined;
    await report(minute(3), ...page);
    expect((await readTrace(knex)).map(step => step.action)).toEqual([
      'promoted',
      'deployed',
      'registered',
    ]);
  });

  it('records a change once, though two replicas bring it at a time', async () => {
    const { knex, report } = await setup();
    await report(minute(1), churn, of('1'));
    const changed = of('1', { aliases: ['a'] });
    await Promise.all([report(minute(2), changed), report(minute(2), changed)]);
    expect(await knex('trace_log')).toHaveLength(1);
  });

  it('asks nothing about versions that are new and carry no alias', async () => {
    const { knex, report } = await setup();
    const asked: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => asked.push(sql));
    await report(minute(1), churn, of('1'), of('2'), of('3'));
    expect(asked.filter(sql => sql.includes('trace_'))).toEqual([]);
    expect(asked.filter(sql => sql.includes('model_versions'))).toHaveLength(2);
  });

  it('keeps a deployment that another one replaced', async () => {
    const { knex, report } = await setup();
    await report(minute(1), churn, deployment({ by: 'jonas', region: 'eu' }));
    await report(
      minute(2),
      deployment({ at: '2026-04-02T00:00:00.000Z', version: '2' }),
    );
    expect(await readTrace(knex)).toMatchObject([
      { action: 'deployed', version: '2', at: '2026-04-02T00:00:00.000Z' },
      {
        action: 'deployed',
        version: '1',
        by: 'jonas',
        region: 'eu',
        goneSince: minute(2),
      },
    ]);
  });

  it('keeps both when a source rewrites who deployed', async () => {
    const { knex, report } = await setup();
    await report(minute(1), churn, deployment({ by: 'jonas' }));
    await report(minute(2), deployment({ by: 'nobody' }));
    expect((await readTrace(knex)).map(step => step.by).sort()).toEqual([
      'jonas',
      'nobody',
    ]);
  });

  it('takes a deployment that is told more fully for the same one', async () => {
    const { knex, report } = await setup();
    await report(minute(1), churn, deployment());
    await report(
      minute(2),
      deployment({ by: 'jonas', url: 'https://a.example' }),
    );
    await report(
      minute(3),
      deployment({ by: 'jonas', url: 'https://b.example' }),
    );
    const steps = await readTrace(knex);
    expect(steps).toMatchObject([
      { by: 'jonas', source: { url: 'https://b.example' } },
    ]);
    expect(steps[0]).not.toHaveProperty('goneSince');
  });

  it('shows a deployment that went back and forth as often as it differs', async () => {
    const { knex, report } = await setup();
    const first = deployment();
    const second = deployment({ version: '2' });
    await report(minute(1), churn, first);
    await report(minute(2), second);
    await report(minute(3), first);
    const steps = await readTrace(knex);
    expect(steps).toHaveLength(2);
    expect(
      Object.fromEntries(steps.map(step => [step.version, step.goneSince])),
    ).toEqual({ 1: undefined, 2: minute(3) });
  });

  it('keeps what a deleted version was, and shows it once when it is back', async () => {
    const { knex, report } = await setup();
    const first = of('1', { aliases: ['champion'], createdBy: 'lena' });
    await report(minute(1), churn, first);
    await report(minute(2), {
      type: 'gone',
      what: 'model-version',
      id: 'churn',
      version: '1',
    });
    expect(await readTrace(knex)).toMatchObject([
      { action: 'demoted', alias: 'champion', at: minute(2) },
      { action: 'promoted', alias: 'champion', at: minute(1) },
      {
        action: 'registered',
        version: '1',
        by: 'lena',
        goneSince: minute(2),
        source: { id: 'mlflow' },
      },
    ]);
    await report(minute(3), first);
    const again = await readTrace(knex);
    expect(again.map(step => step.action)).toEqual([
      'promoted',
      'demoted',
      'promoted',
      'registered',
    ]);
    expect(again[3].goneSince).toBeUndefined();
  });

  it('keeps deleted runs, and which version they made', async () => {
    const { knex, report } = await setup();
    await report(
      minute(1),
      churn,
      of('1', { runId: 'r1' }),
      run('r1', 'churn', { endedAt: '2026-01-01T00:05:00.000Z', user: 'lena' }),
    );
    await report(minute(2), { type: 'gone', what: 'run', id: 'r1' });
    const trained = { action: 'trained', version: '1', by: 'lena' };
    expect(await readTrace(knex)).toMatchObject([
      { ...trained, goneSince: minute(2) },
      { action: 'registered' },
    ]);
    await report(minute(3), {
      type: 'gone',
      what: 'model-version',
      id: 'churn',
      version: '1',
    });
    expect(await readTrace(knex)).toMatchObject([
      trained,
      { action: 'registered', goneSince: minute(3) },
    ]);
    expect(await readTrace(knex, { version: '1' })).toHaveLength(2);
  });

  it('keeps the history of a model that its source deleted', async () => {
    const { knex, report } = await setup();
    await report(
      minute(1),
      churn,
      of('1', { aliases: ['champion'] }),
      run('r1', 'churn'),
      deployment(),
    );
    await report(minute(2), { type: 'gone', what: 'model', id: 'churn' });
    const actions = (await readTrace(knex)).map(step => step.action).sort();
    expect(actions).toEqual([
      'demoted',
      'deployed',
      'promoted',
      'ran',
      'registered',
    ]);
  });

  it('gives the steps of one version alone', async () => {
    const { knex, report } = await setup();
    await report(
      minute(1),
      churn,
      of('1', { runId: 'r1' }),
      of('2', { runId: 'r2', aliases: ['champion'] }),
      run('r1', 'churn'),
      run('r2', 'churn'),
      deployment({ version: '2' }),
    );
    const steps = await readTrace(knex, { version: '2' });
    expect(steps.map(step => step.action).sort()).toEqual([
      'deployed',
      'promoted',
      'registered',
      'trained',
    ]);
    expect(new Set(steps.map(step => step.version))).toEqual(new Set(['2']));
  });

  it('takes what two sources say of one run or version for one step', async () => {
    const { knex, report } = await setup();
    const git = await reportedSource(knex, 'git');
    const hex = '0123456789abcdef0123456789abcdef';
    const uuid = '01234567-89ab-cdef-0123-456789abcdef';
    await report(
      minute(1),
      churn,
      of('1', { runId: hex, createdAt: minute(0) }),
      run(hex, 'churn', { user: 'lena' }),
    );
    await git.report(
      minute(1),
      churn,
      of('1', { runId: uuid, commit: 'abc', createdAt: minute(1) }),
      run(uuid, 'churn', { commit: 'abc' }),
    );
    expect(await readTrace(knex)).toMatchObject([
      { action: 'registered', commit: 'abc', at: minute(0) },
      { action: 'trained', by: 'lena', commit: 'abc', version: '1' },
    ]);
  });

  it.each([1, 2, 3, 7])(
    'neither skips nor repeats by pages of %d',
    async limit => {
      const { knex, report } = await setup();
      const names = ['1', '2', '10', 'a', 'A', 'é'];
      // All at one moment, so that only the keys tell the steps apart.
      await report(
        minute(1),
        churn,
        ...names.map(name =>
          of(name, { createdAt: minute(1), aliases: [name], runId: name }),
        ),
        ...names.map(name => run(name, 'churn', { endedAt: minute(1) })),
        ...names.map(name => deployment({ id: name, at: minute(1) })),
      );
      const whole = await readTrace(knex, { limit: 200 });
      expect(whole).toHaveLength(24);
      expect(new Set(whole.map(step => step.id)).size).toBe(24);
      expect(await readTrace(knex, { limit })).toEqual(whole);
    },
  );

  it('tells of what data sets and pipelines are about: their runs', async () => {
    const { knex, report } = await setup();
    await report(
      minute(1),
      churn,
      { type: 'dataset', id: 'customers', name: 'customers' },
      { type: 'pipeline', id: 'training', name: 'training' },
      of('1', { runId: 'r1' }),
      run('r1', 'churn', {
        subjects: [
          { kind: 'model', id: 'churn' },
          { kind: 'pipeline', id: 'training' },
        ],
      }),
      run('export', 'churn', {
        subjects: [{ kind: 'dataset', id: 'customers' }],
        outputs: [{ name: 'customers', role: 'output' }],
      }),
    );
    expect(
      await readTrace(knex, { entityRef: 'pipeline:default/training' }),
    ).toMatchObject([{ action: 'trained', version: '1' }]);
    expect(
      await readTrace(knex, { entityRef: 'dataset:default/customers' }),
    ).toMatchObject([{ action: 'ran', runId: 'export' }]);
  });
});
