import { mockCredentials } from '@backstage/backend-test-utils';
import { lineageDatabases } from '../graph/__testUtils__/databases';
import { writeChurnGraph } from './__testUtils__/churnGraph';
import { startApi } from './__testUtils__/startApi';

const databases = lineageDatabases();
const asker = { credentials: mockCredentials.user() };
const churn = { entityRef: 'model:default/churn' };
const customers = { entityRef: 'dataset:default/customers' };
const scoring = { entityRef: 'component:default/scoring' };

describe.each(databases.eachSupportedId())('impact and versions on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = await writeChurnGraph(knex);
    return { knex, writer, ...startApi(knex) };
  }

  describe('impact', () => {
    it('lists what is affected, the nearest first, and counts it', async () => {
      const { reads } = await setup();
      const page = await reads.getImpact({ root: customers }, asker);
      expect(
        page.items.map(({ node, depth, owner }) => [node.id, depth, owner]),
      ).toEqual([
        ['dataset:mlflow:churn', 1, 'group:default/growth'],
        ['endpoint:backstage:scoring', 2, 'group:default/growth'],
      ]);
      expect(page).toMatchObject({
        totals: {
          byKind: { model: 1, endpoint: 1 },
          byOwner: [{ owner: 'group:default/growth', count: 2 }],
        },
        totalItems: 2,
        truncated: false,
      });
    });

    it('goes on where a page ended, and lists some types alone', async () => {
      const { reads } = await setup();
      const query = { root: churn, direction: 'upstream', limit: 2 } as const;
      const first = await reads.getImpact(query, asker);
      const { nextCursor: cursor } = first.pageInfo;
      const second = await reads.getImpact({ ...query, cursor }, asker);
      expect(
        [...first.items, ...second.items].map(({ node }) => node.title),
      ).toEqual(['Customers', 'secrets', 'labels', 'raw']);
      expect(second.pageInfo).toEqual({});

      const endpoints = await reads.getImpact(
        { root: customers, types: ['endpoint'] },
        asker,
      );
      expect(endpoints.items.map(({ node }) => node.title)).toEqual([
        'scoring',
      ]);
      expect(endpoints.totalItems).toBe(1);
      expect(endpoints.totals?.byKind).toEqual({ model: 1, endpoint: 1 });
    });

    it('knows that the graph changed', async () => {
      const { reads, writer } = await setup();
      await reads.getImpact({ root: customers }, asker);
      await writer.node('new');
      await writer.edge('churn', 'new');
      await writer.settle();
      const page = await reads.getImpact({ root: customers }, asker);
      expect(page.items.map(({ node }) => node.title)).toContain('new');
    });

    it('narrows to what came from one version', async () => {
      const { reads } = await setup();
      const of = async (version: string) => {
        const page = await reads.getImpact({ root: customers, version }, asker);
        return page.items.map(({ node, depth }) => [node.id, depth]);
      };
      expect(await of('d1')).toEqual([['dataset:mlflow:churn@1', 1]]);
      expect(await of('d2')).toEqual([
        ['dataset:mlflow:churn@2', 1],
        ['endpoint:backstage:scoring', 2],
      ]);
      expect(await of('d9')).toEqual([]);
    });
  });

  it('follows versions through the runs that made them', async () => {
    const { reads } = await setup();
    const graph = await reads.getGraph(
      { root: customers, granularity: 'version', version: 'd2', depth: 3 },
      asker,
    );
    expect(graph.root).toBe('dataset:warehouse:customers@d2');
    expect(graph.edges).toMatchObject([
      {
        from: 'dataset:warehouse:customers@d2',
        to: 'dataset:mlflow:churn@2',
        runId: 'r-train-2',
        jobs: [{ title: 'train' }],
      },
      {
        from: 'dataset:mlflow:churn@2',
        to: 'endpoint:backstage:scoring',
        kind: 'serving',
        runId: 'r-deploy',
      },
    ]);

    const newest = await reads.getGraph(
      { root: churn, granularity: 'version' },
      asker,
    );
    expect(newest.nodes.map(node => node.id)).toEqual([
      'dataset:mlflow:churn@2',
      'dataset:warehouse:customers@d2',
      'dataset:warehouse:secrets@s1',
      'endpoint:backstage:scoring',
    ]);

    const served = await reads.getGraph(
      { root: scoring, granularity: 'version', depth: 1 },
      asker,
    );
    expect(served.nodes.map(node => node.id)).toEqual([
      'endpoint:backstage:scoring',
      'dataset:mlflow:churn@2',
    ]);
    expect(served.truncated).toEqual({ reason: 'depth', limit: 1 });
    expect(served.nodes[1].hidden.upstream).toBe(2);
  });
});
