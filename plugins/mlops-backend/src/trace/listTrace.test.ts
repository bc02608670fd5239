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
