import type { VersionsQuery } from '@waymark/plugin-mlops-common';
import {
  ranking,
  readAll,
  registryDatabases,
  registryWriter,
} from './__testUtils__/registry';
import { findVersions } from './findVersions';

const databases = registryDatabases();
const entityRef = 'model:default/churn';
const modelId = 'churn';

describe.each(databases.eachSupportedId())('versions found on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const mlflow = registryWriter(knex, 'mlflow');
    const git = registryWriter(knex, 'git');
    await mlflow.object({ type: 'model', id: modelId });
    await git.object({ type: 'model', id: 'm' }, entityRef);
    const base = { knex, ranking, entityRef };
    const find = async (query: VersionsQuery) =>
      findVersions({ ...base, query: { limit: 50, ...query } });
    const found = async (query: VersionsQuery) =>
      (await find(query)).items.map(item => item.version);
    return { knex, mlflow, git, base, find, found };
  }

  /** Ten versions, each with something of its own. */
  async function setupTen() {
    const registry = await setup();
    const values = [0.5, 0.5, NaN, -Infinity, 1e12, Infinity, 1e-12, 0, -1];
    for (let n = 1; n <= 10; n++) {
      await registry.mlflow.version({
        modelId,
        version: String(n),
        status: n % 4 === 0 ? 'FAILED' : 'READY',
        aliases: n === 3 ? ['champion'] : [],
        createdAt: `2026-04-0${10 - Math.min(n, 9)}T00:00:00.000Z`,
        createdBy: n < 6 ? 'Ada' : 'grace',
        description: `Version %${n}% of_it`,
        metrics:
          n < 10
            ? [
                { name: 'auc', value: values[n - 1] },
                { name: `only ${n}`, value: n },
              ]
            : [],
        params: [{ name: 'depth', value: '3' }],
        datasets: [{ name: 'customers', role: 'training' }],
      });
    }
    return registry;
  }

  it.each<[VersionsQuery, string[]]>([
    [{}, ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1']],
    [{ q: 'ada' }, ['5', '4', '3', '2', '1']],
    [{ q: ' ADA  %4% ' }, ['4']],
    [{ q: 'of_it' }, ['10', '9', '8', '7', '6', '5', '4', '3', '2', '1']],
    [{ q: 'ofxit' }, []],
    [{ q: 'champion customers' }, ['3']],
    [{ status: ['FAILED'] }, ['8', '4']],
    [{ status: ['FAILED', 'READY'], q: 'grace' }, ['10', '9', '8', '7', '6']],
    [{ alias: ['*'] }, ['3']],
    [{ alias: ['champion', 'other'] }, ['3']],
    [{ alias: ['champ'] }, []],
    [{ alias: ['*'], status: ['FAILED'] }, []],
    [
      { sort: { field: 'version', order: 'asc' }, q: 'ada' },
      ['1', '2', '3', '4', '5'],
    ],
    [
      { sort: { field: 'createdAt', order: 'asc' }, status: ['READY'] },
      ['10', '9', '7', '6', '5', '3', '2', '1'],
    ],
    [
      { sort: { field: 'metric:auc', order: 'asc' } },
      ['4', '9', '8', '7', '2', '1', '5', '6', '3', '10'],
    ],
    [
      { sort: { field: 'metric:auc', order: 'desc' } },
      ['6', '5', '2', '1', '7', '8', '9', '4', '3', '10'],
    ],
    [
      { sort: { field: 'metric:only 7', order: 'desc' } },
      ['7', '10', '9', '8', '6', '5', '4', '3', '2', '1'],
    ],
    [{ sort: { field: 'metric:nothing', order: 'asc' }, alias: ['*'] }, ['3']],
  ])('by %j are %j', async (query, expected) => {
    const { base, found } = await shared();
    expect(await found(query)).toEqual(expected);
    // The same, however the list is cut into pages.
    const paged = await readAll(
      page => findVersions({ ...base, query: { ...query, ...page } }),
      3,
    );
    expect(paged.map(item => item.version)).toEqual(expected);
  });

  it('say on the first page what there is to choose from', async () => {
    const { find } = await shared();
    const first = await find({ q: 'ada', limit: 2 });
    expect(first.totalItems).toBe(5);
    expect(first.facets).toEqual({
      statuses: [
        { value: 'READY', count: 8 },
        { value: 'FAILED', count: 2 },
      ],
      aliases: [{ value: 'champion', count: 1 }],
      metrics: [
        { value: 'auc', count: 9 },
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => ({
          value: `only ${n}`,
          count: 1,
        })),
      ],
    });
    const { nextCursor } = first.pageInfo;
    const second = await find({ q: 'ada', limit: 2, cursor: nextCursor });
    expect(second).not.toHaveProperty('facets');
    expect(second.totalItems).toBe(5);
    const plain = await find({ limit: 2 });
    const next = await find({ limit: 2, cursor: plain.pageInfo.nextCursor });
    expect([plain.totalItems, next.totalItems]).toEqual([10, 10]);
    expect(next).not.toHaveProperty('facets');
  });

  it('carry the metrics that are asked for, and their data', async () => {
    const { find } = await shared();
    const query = { q: '%1%', status: ['READY'] };
    const [{ metrics, params, description }] = (await find(query)).items;
    expect([metrics.length, params.length]).toEqual([2, 1]);
    expect(description).toBe('Version %1% of_it');
    const [light] = (await find({ ...query, metrics: ['auc', 'f1'] })).items;
    expect(light).toMatchObject({
      metrics: [{ name: 'auc', value: 0.5 }],
      params: [],
      datasets: [{ name: 'customers', role: 'training' }],
    });
    expect(light).not.toHaveProperty('description');
    const [none] = (await find({ ...query, metrics: [] })).items;
    expect(none.metrics).toEqual([]);
  });

  it('that two sources report count and sort as the one they are', async () => {
    const { mlflow, git, find, found } = await setup();
    await git.version({
      modelId: 'm',
      version: '1',
      status: 'FAILED',
      createdAt: '2020-01-01T00:00:00.000Z',
      aliases: ['pinned'],
      commit: 'abc123',
      metrics: [
        { name: 'auc', value: 0.9 },
        { name: 'f1', value: 0.1 },
      ],
    });
    await git.version({
      modelId: 'm',
      version: '2',
      metrics: [
        { name: 'auc', value: 0.2 },
        { name: 'f1', value: 0.2 },
      ],
    });
    await mlflow.version({
      modelId,
      version: '1',
      createdBy: 'Ada',
      aliases: ['champion'],
      metrics: [{ name: 'auc', value: 0.1 }],
    });
    const { items, totalItems, facets } = await find({
      q: 'ada abc123',
      alias: ['pinned'],
      status: ['READY'],
    });
    expect(totalItems).toBe(1);
    expect(items[0]).toMatchObject({
      version: '1',
      aliases: ['champion', 'pinned'],
    });
    expect(facets).toEqual({
      statuses: [{ value: 'READY', count: 2 }],
      aliases: [
        { value: 'champion', count: 1 },
        { value: 'pinned', count: 1 },
      ],
      metrics: [
        { value: 'auc', count: 2 },
        { value: 'f1', count: 2 },
      ],
    });
    expect(await found({ status: ['FAILED'] })).toEqual([]);
    // The value of the source believed first, and of the next where it has none.
    expect(
      await found({ sort: { field: 'metric:auc', order: 'desc' } }),
    ).toEqual(['2', '1']);
    expect(await found({ sort: { field: 'metric:f1', order: 'asc' } })).toEqual(
      ['1', '2'],
    );
    expect(await found({ sort: { field: 'createdAt', order: 'asc' } })).toEqual(
      ['2', '1'],
    );
  });

  it('sort by the whole of a metric before its slices', async () => {
    const { mlflow, found } = await setup();
    const auc = (value: number, slice?: string) => ({
      name: 'auc',
      value,
      dataset: 'june',
      ...(slice && { slice }),
    });
    await mlflow.version({
      modelId,
      version: '1',
      metrics: [auc(0.9, 'a'), auc(0.1)],
    });
    await mlflow.version({
      modelId,
      version: '2',
      metrics: [auc(0.5, 'a'), auc(0.7, 'b')],
    });
    expect(
      await found({ sort: { field: 'metric:auc', order: 'desc' } }),
    ).toEqual(['2', '1']);
  });

  it('go on where they ended though versions come and go', async () => {
    const { knex, mlflow, find } = await setupTen();
    const sort = { field: 'metric:auc', order: 'asc' } as const;
    const first = await find({ sort, limit: 4 });
    expect(first.items.at(-1)?.version).toBe('7');
    await knex('model_versions').whereIn('version', ['7', '9']).delete();
    await mlflow.version({
      modelId,
      version: '11',
      metrics: [{ name: 'auc', value: -5 }],
    });
    const next = await find({
      sort,
      limit: 3,
      cursor: first.pageInfo.nextCursor,
    });
    expect(next.items.map(item => item.version)).toEqual(['2', '1', '5']);
  });

  it('are none where there are none', async () => {
    const { find } = await setup();
    expect(await find({ q: 'x' })).toEqual({
      items: [],
      pageInfo: {},
      totalItems: 0,
      facets: { statuses: [], aliases: [], metrics: [] },
    });
  });

  // Tests that change nothing share one registry.
  let ten: ReturnType<typeof setupTen> | undefined;
  function shared() {
    ten ??= setupTen();
    return ten;
  }
});
