import { mockCredentials } from '@backstage/backend-test-utils';
import { lineageDatabases } from '../graph/__testUtils__/databases';
import { writeChurnGraph } from './__testUtils__/churnGraph';
import { startApi } from './__testUtils__/startApi';

const databases = lineageDatabases();
const asker = { credentials: mockCredentials.user() };
const churn = { entityRef: 'model:default/churn' };
const customers = { entityRef: 'dataset:default/customers' };
const secrets = { entityRef: 'dataset:default/secrets' };
const raw = { type: 'dataset', namespace: 'warehouse', name: 'raw' } as const;

/** Everything but the data sets nobody may know of. */
const SOME = new Set([
  'model:default/churn',
  'dataset:default/customers',
  'component:default/scoring',
]);

describe('what the asker may not see', () => {
  async function setup() {
    const knex = await databases.open('SQLITE_3');
    const writer = await writeChurnGraph(knex);
    const api = startApi(knex);
    api.policy.entities = SOME;
    return { writer, ...api };
  }

  it('has a place in the graph, but no name anywhere', async () => {
    const { reads, writer } = await setup();
    const graph = await reads.getGraph(
      { root: churn, granularity: 'job', depth: 5 },
      asker,
    );
    const id = `hidden:${writer.id('secrets')}`;
    expect(graph.nodes.find(node => node.id === id)).toEqual({
      id,
      type: 'dataset',
      namespace: '',
      name: '',
      title: '',
      masked: true,
      depth: 2,
      hidden: { upstream: 0, downstream: 0 },
    });
    expect(graph.edges.some(edge => edge.from === id)).toBe(true);
    expect(JSON.stringify(graph)).not.toMatch(/secrets|labels|board/);
  });

  it('is asked about once for an answer, all of it together', async () => {
    const { reads, policy } = await setup();
    await reads.getGraph({ root: churn, depth: 5 }, asker);
    expect(policy.asked).toEqual([0, 5]);
    policy.asked.length = 0;
    policy.entities = 'all';
    await reads.getGraph({ root: churn, depth: 5 }, asker);
    expect(policy.asked).toEqual([0]);
  });

  it('is no root of a query, in the words of what does not exist', async () => {
    const { reads, policy } = await setup();
    const refused = /^Nothing is known of the lineage of .*secrets/;
    const node = { node: 'dataset:warehouse:secrets' };
    for (const ask of [
      () => reads.getGraph({ root: secrets }, asker),
      () => reads.getGraph({ root: node }, asker),
      () => reads.getGraph({ root: secrets, granularity: 'version' }, asker),
      () => reads.getImpact({ root: secrets }, asker),
      () => reads.getImpact({ root: secrets, version: 's1' }, asker),
      () => reads.getPath({ from: secrets, to: churn }, asker),
      () => reads.getPath({ from: secrets, to: churn }, asker),
      () => reads.getNode(secrets, asker),
      () => reads.getEdge({ from: secrets, to: churn, kind: 'input' }, asker),
      () => reads.getColumns({ root: secrets }, asker),
      () => reads.listDrift(secrets, asker),
    ]) {
      await expect(ask()).rejects.toThrow(refused);
    }
    policy.denied.add('lineage.unregistered.read');
    await expect(reads.getGraph({ root: raw }, asker)).rejects.toThrow(
      /'raw' of the namespace 'warehouse', or you may not see it/,
    );
    await expect(reads.getRun('r-train-2', asker)).rejects.toThrow(
      /Nothing is known of the lineage of the run/,
    );
  });

  it('is not counted, and owners of it are not named', async () => {
    const { reads, policy } = await setup();
    const query = { root: churn, direction: 'upstream' } as const;
    const some = await reads.getImpact(query, asker);
    expect(some.totals).toBeUndefined();
    expect(some.totalItems).toBeUndefined();
    expect(some.items.map(({ node }) => node.title)).toEqual([
      'Customers',
      '',
      '',
      'raw',
    ]);
    expect(JSON.stringify(some)).not.toMatch(/secrets|labels|board/);
    policy.entities = 'all';
    const all = await reads.getImpact(query, asker);
    expect(all.totals?.byOwner).toContainEqual({
      owner: 'group:default/board',
      count: 1,
    });
  });

  it('has no name in versions, runs, columns, paths and drift', async () => {
    const { reads } = await setup();
    const answers = [
      await reads.getGraph({ root: churn, granularity: 'version' }, asker),
      await reads.getImpact(
        { root: churn, version: '2', direction: 'upstream' },
        asker,
      ),
      await reads.getRun('r-train-2', asker),
      await reads.getColumns({ root: churn }, asker),
      await reads.getPath({ from: raw, to: churn, granularity: 'job' }, asker),
      await reads.listDrift({}, asker),
      await reads.getNode(churn, asker),
    ];
    for (const answer of answers) {
      expect(JSON.stringify(answer)).not.toMatch(/secrets|s1|labels|board/);
    }
  });

  it('includes names without an entity where the permission is missing', async () => {
    const { reads, policy } = await setup();
    policy.entities = 'all';
    policy.denied.add('lineage.unregistered.read');
    const graph = await reads.getGraph(
      { root: customers, granularity: 'job' },
      asker,
    );
    expect(JSON.stringify(graph)).not.toMatch(/raw|prepare|train/);
    expect(graph.nodes.filter(node => node.masked)).toHaveLength(3);
    const assets = await reads.getGraph({ root: customers }, asker);
    expect(assets.edges.flatMap(edge => edge.jobs ?? [])).toEqual([]);
    const { items } = await reads.listNodes({ q: 'raw' }, asker);
    expect(items).toEqual([]);
  });

  it('is all there is without the permission to read lineage', async () => {
    const { reads, policy } = await setup();
    policy.denied.add('lineage.read');
    for (const ask of [
      () => reads.getGraph({ root: churn }, asker),
      () => reads.getGraph({ root: { entityRef: 'model:default/x' } }, asker),
      () => reads.listNodes({}, asker),
      () => reads.getStatus(asker),
    ]) {
      await expect(ask()).rejects.toThrow(/'lineage.read' is needed/);
    }
  });

  it('is everything that is an entity when the policy denies all', async () => {
    const { reads, policy } = await setup();
    policy.entities = 'none';
    const graph = await reads.getGraph({ root: raw, depth: 5 }, asker);
    expect(graph.nodes.map(node => node.title)).toEqual(['raw', '', '', '']);
  });
});
