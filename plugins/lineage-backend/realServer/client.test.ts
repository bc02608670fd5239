import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describeEdges } from './describeEdges';
import { runProducer, type ProducerOptions } from './runProducer';
import { startLineage, TOKENS, type Lineage } from './startLineage';

const WAREHOUSE = 'postgres://warehouse.example.org:5432';
const RAW = {
  type: 'dataset',
  namespace: WAREHOUSE,
  name: 'web.raw.visits',
} as const;

const newRuns = () => ({
  nightly: randomUUID(),
  clean: randomUUID(),
  failed: randomUUID(),
  count: randomUUID(),
  train: randomUUID(),
});

describe('the official Python client', () => {
  let lineage: Lineage;
  const runs = newRuns();
  const emit = (
    ids: Record<string, string>,
    options: Partial<ProducerOptions> = {},
  ) =>
    runProducer('python', [join(__dirname, 'emit.py'), JSON.stringify(ids)], {
      url: lineage.url,
      ...options,
    });
  const getGraph = (granularity: 'asset' | 'job') =>
    lineage.client.getGraph(
      { root: RAW, granularity, depth: 10, limit: 100 },
      lineage.caller,
    );

  beforeAll(async () => {
    lineage = await startLineage();
    await emit(runs);
  });

  afterAll(() => lineage?.stop());

  it('tells data set, job, data set, model', async () => {
    expect(describeEdges(await getGraph('job'))).toEqual([
      'clean -output-> visits',
      'count -output-> visits_per_customer',
      'train -output-> next-visit',
      'visits -input-> clean',
      'visits -input-> count',
      'visits_per_customer -input-> train',
    ]);
    const graph = await getGraph('asset');
    expect(describeEdges(graph)).toEqual([
      'visits -derivation-> visits',
      'visits -derivation-> visits_per_customer',
      'visits_per_customer -derivation-> next-visit',
    ]);
    expect(graph.truncated).toBe(false);
    expect(graph.nodes).toContainEqual(
      expect.objectContaining({ name: 'next-visit', type: 'model' }),
    );
  });

  it('tells one data set by two names, and what the job event declares', async () => {
    const { edges } = await getGraph('job');
    const provenance = edges
      .filter(({ kind, to }) => kind === 'input' && /train$/.test(to))
      .map(edge => edge.provenance);
    expect(provenance).toEqual(['both']);
    const { aliases } = await lineage.client.getNode(
      {
        type: 'dataset',
        namespace: WAREHOUSE,
        name: 'web.clean.visits_per_customer',
      },
      lineage.caller,
    );
    expect(aliases.map(({ name }) => name)).toContain('visits_per_customer');
  });

  it('tells how each run ended, what it read and wrote, and its parent', async () => {
    const clean = await lineage.client.getRun(runs.clean, lineage.caller);
    expect(clean).toMatchObject({
      state: 'complete',
      parent: { runId: runs.nightly, job: { name: 'nightly' } },
      inputs: [{ node: { name: 'web.raw.visits' } }],
      outputs: [{ node: { name: 'web.clean.visits' }, version: '2026-06-01' }],
    });
    const failed = await lineage.client.getRun(runs.failed, lineage.caller);
    expect(failed.state).toBe('failed');
    expect(failed.facets).toContainEqual(
      expect.objectContaining({
        name: 'errorMessage',
        body: expect.objectContaining({ message: 'The disk is full' }),
      }),
    );
  });

  it('tells columns', async () => {
    const { edges } = await lineage.client.getColumns(
      { root: RAW, direction: 'downstream' },
      lineage.caller,
    );
    expect(
      edges.map(({ from, to }) => `${from.field} -> ${to.field}`).sort(),
    ).toEqual(['customer -> customer', 'seconds -> seconds']);
  });

  it('may say it all again, and compressed', async () => {
    const before = {
      graph: await getGraph('job'),
      status: await lineage.client.getStatus(lineage.caller),
    };
    await emit(runs);
    await emit(runs, {
      env: {
        OPENLINEAGE__TRANSPORT__TYPE: 'http',
        OPENLINEAGE__TRANSPORT__URL: lineage.url,
        OPENLINEAGE__TRANSPORT__ENDPOINT: 'api/lineage/v1/lineage',
        OPENLINEAGE__TRANSPORT__AUTH: JSON.stringify({
          type: 'api_key',
          apiKey: TOKENS.lineage,
        }),
        OPENLINEAGE__TRANSPORT__COMPRESSION: 'gzip',
      },
    });
    expect(await getGraph('job')).toEqual(before.graph);
    const {
      nodes,
      edges,
      runs: count,
      rawEvents,
    } = await lineage.client.getStatus(lineage.caller);
    expect({ nodes, edges, runs: count }).toEqual({
      nodes: before.status.nodes,
      edges: before.status.edges,
      runs: before.status.runs,
    });
    // Both went through: what came is kept as it came.
    expect(rawEvents.count).toBe(before.status.rawEvents.count + 2 * 7);
  });

  it('adds a run of its own each time, and no edge', async () => {
    const before = await lineage.client.getStatus(lineage.caller);
    await emit(newRuns());
    const after = await lineage.client.getStatus(lineage.caller);
    expect(after.edges).toBe(before.edges);
    expect(after.runs).toBeGreaterThan(before.runs);
  });

  it.each([
    ['for another plugin', TOKENS.other],
    ['that nobody knows', 'made-up'],
  ])('is refused with a token %s', async (_, token) => {
    const { nodes } = await lineage.client.getStatus(lineage.caller);
    await expect(
      emit(newRuns(), {
        token,
        // Otherwise the client tries again for minutes.
        env: { OPENLINEAGE__TRANSPORT__RETRY: JSON.stringify({ total: 0 }) },
      }),
    ).rejects.toThrow(/40[13]/);
    expect((await lineage.client.getStatus(lineage.caller)).nodes).toBe(nodes);
  });
});
