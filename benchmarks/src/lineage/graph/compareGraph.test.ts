import createKnex, { type Knex } from 'knex';
import { compareGraph } from './compareGraph';
import { describeGraph, inputsOf, outputsOf } from './describeGraph';
import { assetKey, jobKey } from './nameNodes';

const graph = describeGraph(1_000);
const idOfJob = (job: number) => graph.assets + job + 1;

/** Tables as lineage has them, as far as they are compared. */
async function createTables(): Promise<Knex> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await knex.schema.createTable('nodes', table => {
    table.integer('id').primary();
    table.text('type');
    table.text('namespace');
    table.text('name');
  });
  await knex.schema.createTable('edges', table => {
    table.integer('from_id');
    table.integer('kind');
    table.integer('to_id');
    table.integer('flags');
  });
  return knex;
}

async function fill(knex: Knex): Promise<void> {
  const nodes = [
    ...Array.from({ length: graph.assets }, (_, asset) =>
      assetKey(graph, asset),
    ),
    ...Array.from({ length: graph.jobs }, (_, job) => jobKey(job)),
  ].map((key, at) => ({ id: at + 1, ...key }));
  const edges = Array.from({ length: graph.jobs }, (_, job) => {
    const inputs = [...inputsOf(graph, job)].map(asset => asset + 1);
    const outputs = [...outputsOf(graph, job)].map(asset => asset + 1);
    return [
      ...inputs.map(from => [from, 1, idOfJob(job)]),
      ...outputs.map(to => [idOfJob(job), 2, to]),
      ...inputs.flatMap(from => outputs.map(to => [from, 3, to])),
    ];
  })
    .flat()
    .map(([from, kind, to]) => ({ from_id: from, kind, to_id: to, flags: 1 }));
  await knex.batchInsert('nodes', nodes, 100);
  await knex.batchInsert('edges', edges, 100);
}

describe('compareGraph', () => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await createTables();
    await fill(knex);
  });

  afterEach(() => knex.destroy());

  it('finds nothing where all is as described', async () => {
    expect(await compareGraph(knex, graph)).toEqual({
      stored: graph.jobs * 11,
      missing: 0,
      invented: 0,
    });
  });

  it('finds what is lost, what is no longer, and what nobody told', async () => {
    const lost = await knex('edges').where({ kind: 2, from_id: idOfJob(0) });
    await knex('edges')
      .where({ kind: 2, from_id: idOfJob(0) })
      .delete();
    await knex('edges').where({ kind: 1 }).update({ flags: 0 });
    await knex('edges').insert([
      { from_id: 1, kind: 4, to_id: 2, flags: 1 },
      { from_id: 1, kind: 3, to_id: 99_999, flags: 2 },
    ]);
    expect(lost).toHaveLength(2);
    expect(await compareGraph(knex, graph)).toMatchObject({
      missing: lost.length + graph.jobs * 3,
      invented: 2,
    });
  });
});
