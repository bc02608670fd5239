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

describe.each(databases.eachSupportedId())('the log of the trace on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    return { knex, ...(await reportedSource(knex)) };
  }

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
});
