import type { RunsQuery } from '@waymark/plugin-mlops-common';
import {
  ranking,
  readAll,
  registryDatabases,
  registryWriter,
} from './__testUtils__/registry';
import { findRuns } from './findRuns';
import { getRun } from './listRuns';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const subjects = [{ kind: 'model' as const, id: 'churn' }];
const UUID = '01234567-89ab-cdef-0123-456789abcdef';
const HEX = UUID.replaceAll('-', '');

describe.each(databases.eachSupportedId())('runs found on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const mlflow = registryWriter(knex, 'mlflow');
    const git = registryWriter(knex, 'git');
    await mlflow.object({ type: 'model', id: 'churn' });
    await git.object({ type: 'model', id: 'm' }, entityRef);
    for (let n = 1; n <= 7; n++) {
      await mlflow.run({
        id: `r${n}`,
        name: `nightly ${n}`,
        subjects,
        state: n % 3 === 0 ? 'failed' : 'finished',
        startedAt: n === 7 ? undefined : `2026-04-0${n}T00:00:00.000Z`,
        job: { name: 'train_100%' },
        user: n < 4 ? 'Ada' : 'grace',
        metrics: [{ name: 'auc', value: n === 2 ? NaN : n }],
        params: [{ name: 'depth', value: '3' }],
      });
    }
    const base = { knex, ranking, entityRef };
    return { mlflow, git, base };
  }

  let made: ReturnType<typeof setup> | undefined;
  function shared() {
    made ??= setup();
    return made;
  }

  it.each<[RunsQuery, string[]]>([
    [{}, ['r6', 'r5', 'r4', 'r3', 'r2', 'r1', 'r7']],
    [{ q: 'ada' }, ['r3', 'r2', 'r1']],
    [{ q: 'ADA 100%' }, ['r3', 'r2', 'r1']],
    [{ q: 'ada grace' }, []],
    [{ state: ['failed'] }, ['r6', 'r3']],
    [{ state: ['failed', 'finished'], q: 'grace' }, ['r6', 'r5', 'r4', 'r7']],
    [{ state: ['running'] }, []],
  ])('by %j are %j', async (query, expected) => {
    const { base } = await shared();
    const paged = await readAll(
      page => findRuns({ ...base, query: { ...query, ...page } }),
      2,
    );
    expect(paged.map(run => run.id)).toEqual(expected);
    const whole = await findRuns({ ...base, query: { ...query, limit: 50 } });
    expect(whole.totalItems).toBe(expected.length);
    expect(whole.facets).toEqual({
      states: [
        { value: 'finished', count: 5 },
        { value: 'failed', count: 2 },
      ],
      metrics: [{ value: 'auc', count: 7 }],
    });
  });

  it('carry the metrics that are asked for', async () => {
    const { base } = await shared();
    const [run] = (
      await findRuns({
        ...base,
        query: { q: 'r2', metrics: ['auc'], limit: 1 },
      })
    ).items;
    expect(run).toMatchObject({
      metrics: [{ name: 'auc', value: NaN }],
      params: [],
    });
  });

  it('refuse the cursor of another query', async () => {
    const { base } = await shared();
    const { pageInfo } = await findRuns({ ...base, query: { limit: 1 } });
    await expect(
      findRuns({
        ...base,
        query: { limit: 1, q: 'ada', cursor: pageInfo.nextCursor },
      }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('that two sources report are one, in the state that is final', async () => {
    const { mlflow, git, base } = await setup();
    await mlflow.run({
      id: HEX,
      subjects,
      state: 'running',
      startedAt: '2026-05-01T00:00:00.000Z',
      user: 'Ada',
      metrics: [{ name: 'loss', value: 1 }],
    });
    await git.run({
      id: UUID,
      subjects: [{ kind: 'model', id: 'm' }],
      state: 'aborted',
      startedAt: '2026-05-01T00:00:01.000Z',
      commit: 'abc123',
      metrics: [{ name: 'loss', value: 2 }],
    });
    const { items, totalItems, facets } = await findRuns({
      ...base,
      query: { q: 'ada abc123', state: ['aborted'], limit: 5 },
    });
    expect(items).toMatchObject([{ id: HEX, state: 'aborted' }]);
    expect(totalItems).toBe(1);
    expect(facets?.metrics).toContainEqual({ value: 'loss', count: 1 });
    for (const runId of [HEX, UUID]) {
      await expect(getRun({ ...base, runId })).resolves.toMatchObject({
        id: HEX,
        commit: 'abc123',
        metrics: [{ name: 'loss', value: 1 }],
      });
    }
  });

  it('name what exists when one is not found', async () => {
    const { base } = await shared();
    await expect(getRun({ ...base, runId: 'r%' })).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        "No run 'r%' of model:default/churn was reported by a source; the newest runs are r6, r5, r4, r3, r2.",
    });
  });
});
