import {
  ranking,
  readAll,
  registryDatabases,
  registryWriter,
} from './__testUtils__/registry';
import { linkRuns } from './linkEntities';
import { listRuns } from './listRuns';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const model = { kind: 'model' as const, id: 'churn' };

describe.each(databases.eachSupportedId())('runs on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    return {
      knex,
      mlflow: registryWriter(knex, 'mlflow'),
      git: registryWriter(knex, 'git'),
      base: { knex, ranking, entityRef },
    };
  }

  it('come page by page, the newest first and unstarted ones last', async () => {
    const { mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await mlflow.run({ id: 'queued', state: 'scheduled', subjects: [model] });
    for (let day = 1; day <= 7; day++) {
      await mlflow.run({
        id: `r${day}`,
        subjects: [model],
        // Two runs share their start, so that only the id tells them apart.
        startedAt: `2026-04-0${Math.min(day, 6)}T00:00:00.000Z`,
      });
    }
    const runs = await readAll(page => listRuns({ ...base, page }), 3);
    expect(runs.map(run => run.id)).toEqual([
      'r7',
      'r6',
      'r5',
      'r4',
      'r3',
      'r2',
      'r1',
      'queued',
    ]);
  });

  it('that two sources report under one unique id are one', async () => {
    const { mlflow, git, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await git.object({ type: 'model', id: 'm' }, entityRef);
    await mlflow.run({
      id: '0123456789abcdef0123456789abcdef',
      state: 'running',
      subjects: [model],
      startedAt: '2026-04-01T00:00:00.000Z',
      metrics: [{ name: 'auc', value: 0.8 }],
    });
    await git.run({
      id: '01234567-89AB-cdef-0123-456789abcdef',
      state: 'failed',
      error: 'out of memory',
      subjects: [{ kind: 'model', id: 'm' }],
      startedAt: '2026-04-01T00:00:01.000Z',
      endedAt: '2026-04-01T00:01:00.000Z',
    });
    const { items } = await listRuns({ ...base, page: { limit: 10 } });
    expect(items).toEqual([
      expect.objectContaining({
        id: '0123456789abcdef0123456789abcdef',
        state: 'failed',
        error: 'out of memory',
        startedAt: '2026-04-01T00:00:00.000Z',
        durationMs: 60_000,
        metrics: [{ name: 'auc', value: 0.8 }],
        source: { id: 'mlflow', type: 'mlflow' },
      }),
    ]);
  });

  it('with ids that are not unique in the world stay apart', async () => {
    const { mlflow, git, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await git.object({ type: 'model', id: 'm' }, entityRef);
    await mlflow.run({ id: '17', subjects: [model] });
    await git.run({ id: '17', subjects: [{ kind: 'model', id: 'm' }] });
    const { items } = await listRuns({ ...base, page: { limit: 10 } });
    expect(items.map(run => run.source.id).sort()).toEqual(['git', 'mlflow']);
  });

  it('link their job and their data sets', async () => {
    const { knex, mlflow, base } = await setup();
    await mlflow.object({ type: 'model', ...model });
    await mlflow.object({ type: 'pipeline', id: 'train' });
    await mlflow.object({ type: 'dataset', id: 'customers' });
    await mlflow.run({
      id: 'r',
      subjects: [model],
      job: { name: 'train' },
      inputs: [{ name: 'customers', role: 'training' }],
    });
    const { items } = await listRuns({ ...base, page: { limit: 10 } });
    expect(await linkRuns(knex, items)).toEqual([
      expect.objectContaining({
        job: { name: 'train', entityRef: 'pipeline:default/train' },
        inputs: [
          {
            name: 'customers',
            role: 'training',
            entityRef: 'dataset:default/customers',
          },
        ],
      }),
    ]);
  });
});
