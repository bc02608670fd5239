import { mockCredentials } from '@backstage/backend-test-utils';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { lineageDatabases } from '../graph/__testUtils__/databases';
import { writeChurnGraph } from './__testUtils__/churnGraph';
import { startApi } from './__testUtils__/startApi';

const databases = lineageDatabases();
const asker = { credentials: mockCredentials.user() };
const churn = { entityRef: 'model:default/churn' };
const customers = { entityRef: 'dataset:default/customers' };
const scoring = { entityRef: 'component:default/scoring' };

const titles = (nodes: LineageNode[]) => nodes.map(node => node.title).sort();

describe.each(databases.eachSupportedId())('reads on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = await writeChurnGraph(knex);
    return { knex, writer, ...startApi(knex) };
  }

  it('finds the way from data to the endpoint', async () => {
    const { reads } = await setup();
    const answer = await reads.getPath(
      { from: { ...customers }, to: scoring },
      asker,
    );
    expect(answer.paths).toEqual([
      [
        'dataset:warehouse:customers',
        'dataset:mlflow:churn',
        'endpoint:backstage:scoring',
      ],
    ]);
    expect(answer.edges.map(edge => edge.kind).sort()).toEqual([
      'derivation',
      'serving',
    ]);
    const withJobs = await reads.getPath(
      { from: customers, to: churn, granularity: 'job' },
      asker,
    );
    expect(withJobs.paths[0]).toContain('job:scheduler:train');
    const none = await reads.getPath({ from: scoring, to: customers }, asker);
    expect(none).toMatchObject({ paths: [], truncated: false });
    expect(titles(none.nodes)).toEqual(['Customers', 'scoring']);
  });

  describe('nodes', () => {
    it('are found by the beginnings of words, each of them once', async () => {
      const { reads } = await setup();
      const find = async (q: string) =>
        (await reads.listNodes({ q }, asker)).items.map(node => node.title);
      expect(await find('CUST')).toEqual(['Customers']);
      expect(await find('kund')).toEqual(['Customers']);
      expect(await find('ustom')).toEqual([]);
      expect(await find('chu%')).toEqual(['churn']);
      expect(await find('customers churn')).toEqual([]);
    });

    it('come page by page, found or all of some types', async () => {
      const { reads } = await setup();
      for (const query of [
        { q: 's' },
        {},
        { types: ['job', 'model'] as const },
      ]) {
        const list = { ...query, types: query.types && [...query.types] };
        const all = await reads.listNodes(list, asker);
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await reads.listNodes(
            { ...list, limit: 1, cursor },
            asker,
          );
          paged.push(...page.items.map(node => node.id));
          cursor = page.pageInfo.nextCursor;
        } while (cursor);
        expect(paged).toEqual(all.items.map(node => node.id));
        expect(paged.length).toBeGreaterThan(1);
      }
      const jobs = await reads.listNodes(
        { types: ['job'], namespace: 'scheduler' },
        asker,
      );
      expect(titles(jobs.items)).toEqual(['deploy', 'prepare', 'train']);
    });
  });

  it('lists drift: declared alone, observed alone, and stale', async () => {
    const { reads } = await setup();
    const items: [string, string, string, string][] = [];
    let cursor: string | undefined;
    do {
      const page = await reads.listDrift({ limit: 1, cursor }, asker);
      items.push(
        ...page.items.map(
          ({ from, to, signal, since }) =>
            [
              from.title,
              to.title,
              signal,
              since.slice(0, 10),
            ] as (typeof items)[0],
        ),
      );
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(items).toEqual([
      ['labels', 'churn', 'declared-not-observed', '2026-03-01'],
      ['Customers', 'churn', 'observed-not-declared', '2026-03-01'],
      ['secrets', 'churn', 'observed-not-declared', '2026-03-01'],
      ['churn', 'scoring', 'observed-not-declared', '2026-03-01'],
      ['churn', 'scoring', 'stale', '2026-04-20'],
    ]);

    const stale = await reads.listDrift({ signals: ['stale'] }, asker);
    expect(stale.items.map(item => item.to.title)).toEqual(['scoring']);
    const ofLabels = await reads.listDrift(
      { entityRef: 'dataset:default/labels' },
      asker,
    );
    expect(ofLabels.items).toMatchObject([
      { signal: 'declared-not-observed', to: { title: 'churn' } },
    ]);
  });

  it('follows columns, under any name of their dataset', async () => {
    const { reads } = await setup();
    const answer = await reads.getColumns(
      { root: churn, field: 'age', direction: 'upstream', depth: 5 },
      asker,
    );
    const lines = answer.edges.map(
      ({ from, to }) => `${from.node}.${from.field} > ${to.node}.${to.field}`,
    );
    expect(lines.sort()).toEqual([
      'dataset:warehouse:customers.age > dataset:mlflow:churn.age',
      'dataset:warehouse:raw.birth > dataset:warehouse:customers.age',
      'dataset:warehouse:secrets.* > dataset:mlflow:churn.age',
    ]);
    expect(answer.edges[0]).toMatchObject({
      type: 'DIRECT',
      subtype: 'IDENTITY',
      masking: true,
    });
    expect(answer.truncated).toBe(false);

    const down = await reads.getColumns(
      {
        root: { type: 'dataset', namespace: 'warehouse', name: 'raw' },
        direction: 'downstream',
        depth: 1,
      },
      asker,
    );
    expect(down.edges).toHaveLength(2);
    expect(down.truncated).toEqual({ reason: 'depth', limit: 1 });
  });

  it('tells all that is known of a node', async () => {
    const { reads } = await setup();
    const detail = await reads.getNode(customers, asker);
    expect(detail.aliases).toEqual([
      {
        type: 'dataset',
        namespace: 'warehouse',
        name: 'kunden',
        from: 'symlinks',
      },
    ]);
    expect(detail.facets.map(facet => facet.name)).toEqual([
      'documentation',
      'schema',
    ]);
    expect(detail.facets[1].body).toEqual({
      fields: [{ name: 'age', type: 'int' }],
    });
    expect(detail.runs.map(run => run.runId)).toEqual(['r-prepare']);
    expect(detail.versions).toEqual([
      { version: 'd2', at: '2026-04-29T00:00:00.000Z', runId: 'r-prepare' },
    ]);

    const job = await reads.getNode(
      { type: 'job', namespace: 'scheduler', name: 'train' },
      asker,
    );
    expect(job.runs.map(run => run.runId)).toEqual(['r-train-2', 'r-train-1']);
    expect(job.node.lastRun?.runId).toBe('r-train-2');
  });

  it('tells who says that an edge is there', async () => {
    const { reads } = await setup();
    const observed = await reads.getEdge(
      { from: customers, to: churn, kind: 'derivation' },
      asker,
    );
    expect(observed).toMatchObject({
      edge: { provenance: 'observed', jobs: [{ title: 'train' }] },
      evidence: [{ origin: 'run', subject: { title: 'train' } }],
    });
    const declared = await reads.getEdge(
      {
        from: { entityRef: 'dataset:default/labels' },
        to: churn,
        kind: 'derivation',
      },
      asker,
    );
    expect(declared).toMatchObject({
      edge: { provenance: 'declared' },
      evidence: [{ origin: 'catalog', subject: { title: 'churn' } }],
    });
  });

  it('tells how a run went, what it read and wrote', async () => {
    const { reads } = await setup();
    const run = await reads.getRun('r-train-2', asker);
    expect(run).toMatchObject({
      state: 'complete',
      job: { title: 'train' },
      parent: { runId: 'r-prepare', job: { name: 'prepare' } },
      facets: [{ name: 'nominalTime' }],
      inputs: [
        {
          node: { title: 'Customers' },
          version: 'd2',
          facets: [{ name: 'dataQuality', body: { rowCount: 3 } }],
        },
        { node: { title: 'secrets' }, version: 's1' },
      ],
      outputs: [{ node: { title: 'churn' }, version: '2' }],
    });
    // What had neither version nor facets is known from the shape of the run.
    const prepare = await reads.getRun('r-prepare', asker);
    expect(prepare.inputs).toMatchObject([{ node: { title: 'raw' } }]);
  });

  it('counts what is kept', async () => {
    const { reads, knex } = await setup();
    await knex('raw_events').insert([
      { received_at: 1_000, count: 3, body: Buffer.from('x') },
      { received_at: 2_000, count: 4, body: Buffer.from('x') },
    ]);
    await expect(reads.getStatus(asker)).resolves.toEqual({
      nodes: 9,
      edges: 11,
      runs: 4,
      rawEvents: { count: 7, since: '1970-01-01T00:00:01.000Z' },
      rebuild: { state: 'none' },
    });
    await knex('graph_state').update({ rebuild_at: 1, rebuild_until: 2 });
    const { rebuild } = await reads.getStatus(asker);
    expect(rebuild).toEqual({ state: 'running', done: 1, of: 2 });
  });
});
