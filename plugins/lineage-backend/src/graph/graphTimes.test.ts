import { mockCredentials } from '@backstage/backend-test-utils';
import type { LineageGraph } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { createLineageReads } from '../service/createLineageReads';
import { lineageDatabases } from './__testUtils__/databases';
import { FakePolicy } from './__testUtils__/FakePolicy';
import { GraphWriter, T0 } from './__testUtils__/GraphWriter';

const databases = lineageDatabases();
const credentials = mockCredentials.user();
const DAY = 24 * 60 * 60_000;

const root = (name: string, type: 'dataset' | 'job' = 'dataset') => ({
  type,
  namespace: type === 'job' ? 'scheduler' : 'warehouse',
  name,
});

function startReads(knex: Knex, now = T0) {
  const policy = new FakePolicy();
  const reads = createLineageReads({ knex, ...policy, clock: () => now });
  return { policy, reads };
}

const names = (graph: LineageGraph) =>
  graph.nodes.map(node => node.title).sort();

describe.each(databases.eachSupportedId())('times in graphs on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = new GraphWriter(knex);
    return { knex, writer, ...startReads(knex) };
  }

  it('shows the graph as it was', async () => {
    const { writer, reads } = await setup();
    await writer.nodes('a', 'b', 'c', 'd');
    await writer.edge('a', 'b', { firstSeen: T0 });
    await writer.edge('a', 'c', { firstSeen: T0 + 2 * DAY });
    await writer.edge('a', 'd', {
      declaredBy: 'd',
      firstSeen: T0,
      endedAt: T0 + DAY,
    });
    await writer.settle();
    const at = (ms: number) =>
      reads.getGraph(
        { root: root('a'), at: new Date(ms).toISOString() },
        { credentials },
      );
    expect(names(await at(T0 - 1))).toEqual(['a']);
    const early = await at(T0);
    expect(names(early)).toEqual(['a', 'b', 'd']);
    expect(early.edges.map(edge => edge.provenance).sort()).toEqual([
      'declared',
      'observed',
    ]);
    expect(names(await at(T0 + DAY))).toEqual(['a', 'b']);
    expect(names(await at(T0 + 3 * DAY))).toEqual(['a', 'b', 'c']);
    const now = await reads.getGraph({ root: root('a') }, { credentials });
    expect(names(now)).toEqual(['a', 'b', 'c']);
  });

  it('goes through the job once one was seen between', async () => {
    const { writer, reads } = await setup();
    await writer.nodes('a', 'b');
    await writer.edge('a', 'b', { declaredBy: 'b', direct: true });
    await writer.step('make', ['a'], ['b'], { firstSeen: T0 + 2 * DAY });
    await writer.settle();
    const at = (ms: number) =>
      reads.getGraph(
        {
          root: root('a'),
          granularity: 'job',
          at: new Date(ms).toISOString(),
        },
        { credentials },
      );
    expect((await at(T0 + DAY)).edges).toMatchObject([
      { kind: 'derivation', provenance: 'declared' },
    ]);
    const later = await at(T0 + 3 * DAY);
    expect(later.edges.map(edge => edge.kind).sort()).toEqual([
      'input',
      'output',
    ]);
    const assets = await reads.getGraph(
      { root: root('a'), at: new Date(T0 + 3 * DAY).toISOString() },
      { credentials },
    );
    expect(assets.edges).toMatchObject([{ provenance: 'both' }]);
  });

  it('tells times, the newest run and what is stale of its edges', async () => {
    const { knex, writer } = await setup();
    await writer.nodes('a', 'b', 'c');
    await writer.edge('a', 'b', {
      job: 'daily',
      firstSeen: T0,
      lastSeen: T0 + DAY,
      run: 'r1',
    });
    await writer.edge('a', 'c', {
      job: 'daily',
      firstSeen: T0,
      lastSeen: T0 + 5 * DAY,
      run: 'r2',
    });
    await writer.run({ runId: 'r1', job: 'daily', seenAt: T0 + DAY });
    await writer.run({ runId: 'r2', job: 'daily', seenAt: T0 + 5 * DAY });
    await writer.run({
      runId: 'r3',
      job: 'daily',
      seenAt: T0 + 20 * DAY,
      state: 'failed',
    });
    await writer.settle();
    const { reads } = startReads(knex, T0 + 6 * DAY);
    const graph = await reads.getGraph({ root: root('a') }, { credentials });
    const [toB, toC] = graph.edges;
    expect(toB).toMatchObject({
      firstSeen: '2026-03-01T00:00:00.000Z',
      lastSeen: '2026-03-02T00:00:00.000Z',
      runId: 'r1',
      stale: true,
    });
    expect(toC).toMatchObject({ runId: 'r2' });
    expect(toC.stale).toBeUndefined();

    const later = startReads(knex, T0 + 40 * DAY).reads;
    const old = await later.getGraph({ root: root('a') }, { credentials });
    expect(old.edges.map(edge => edge.stale)).toEqual([true, true]);
  });

  it('shows how the newest run of a job stands, under any of its names', async () => {
    const { writer, reads } = await setup();
    await writer.nodes('raw', 'clean');
    await writer.step('prepare', ['raw'], ['clean']);
    await writer.node('old-name', {
      type: 'job',
      namespace: 'scheduler',
      aliasOf: 'prepare',
    });
    await writer.run({ runId: 'r1', job: 'prepare', seenAt: T0 });
    await writer.run({
      runId: 'r2',
      job: 'old-name',
      seenAt: T0 + DAY,
      state: 'failed',
    });
    await writer.settle();
    const graph = await reads.getGraph(
      { root: root('old-name', 'job') },
      { credentials },
    );
    expect(graph.nodes[0]).toMatchObject({
      title: 'prepare',
      lastRun: {
        runId: 'r2',
        state: 'failed',
        at: '2026-03-02T00:00:00.000Z',
      },
    });
  });
});
