import { mockCredentials } from '@backstage/backend-test-utils';
import type {
  LineageEdgeKind,
  LineageGraph,
} from '@waymark/plugin-lineage-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { createLineageReads } from '../service/createLineageReads';
import { lineageDatabases } from './__testUtils__/databases';
import { FakePolicy } from './__testUtils__/FakePolicy';
import { type EdgeSpec, GraphWriter, T0 } from './__testUtils__/GraphWriter';

const databases = lineageDatabases();
const credentials = mockCredentials.user();

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

const edges = (graph: LineageGraph) => {
  const titles = new Map(graph.nodes.map(node => [node.id, node.title]));
  return graph.edges
    .map(
      ({ from, to, kind }) => `${titles.get(from)} ${kind} ${titles.get(to)}`,
    )
    .sort();
};

describe.each(databases.eachSupportedId())('getGraph on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = new GraphWriter(knex);
    return { knex, writer, ...startReads(knex) };
  }

  it('shows all edges among the nodes it shows, whatever the way', async () => {
    const { writer, reads, knex } = await setup();
    const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    await writer.nodes(...NODES);
    await fc.assert(
      fc
        .asyncProperty(
          fc.uniqueArray(
            fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES)),
            { maxLength: 14, selector: pair => pair.join() },
          ),
          fc.integer({ min: 1, max: 4 }),
          fc.integer({ min: 2, max: 8 }),
          async (pairs, depth, limit) => {
            const distinct = pairs.filter(([from, to]) => from !== to);
            for (const [from, to] of distinct) {
              await writer.edge(from, to, { job: 'j' });
            }
            await writer.settle();
            const graph = await reads.getGraph(
              { root: root('a'), depth, limit },
              { credentials },
            );
            const shown = names(graph);
            expect(shown.length).toBeLessThanOrEqual(limit);
            expect(edges(graph)).toEqual(
              distinct
                .filter(pair => pair.every(name => shown.includes(name)))
                .map(([from, to]) => `${from} derivation ${to}`)
                .sort(),
            );
            // What is hidden and what is shown is all there is.
            for (const node of graph.nodes) {
              const own = graph.edges.filter(edge => edge.from === node.id);
              expect(own.length + node.hidden.downstream).toBe(
                distinct.filter(([from]) => from === node.title).length,
              );
            }
          },
        )
        .afterEach(async () => {
          for (const table of ['edges', 'evidence_edges', 'evidence']) {
            await knex(table).delete();
          }
        }),
      { numRuns: 25 },
    );
  });

  it('contracts jobs away, or shows them', async () => {
    const { writer, reads } = await setup();
    await writer.nodes('raw', 'clean');
    await writer.node('model', { type: 'model' });
    await writer.node('api', { type: 'endpoint', namespace: 'endpoint' });
    await writer.step('prepare', ['raw'], ['clean']);
    await writer.step('train', ['clean'], ['model']);
    await writer.edge('model', 'api', { kind: 'serving', job: 'deploy' });
    await writer.edge('raw', 'model', { declaredBy: 'model', direct: true });
    await writer.settle();

    const assets = await reads.getGraph(
      { root: root('clean') },
      { credentials },
    );
    expect(edges(assets)).toEqual([
      'clean derivation model',
      'model serving api',
      'raw derivation clean',
      'raw derivation model',
    ]);
    expect(
      assets.edges.map(({ provenance, jobs }) => [
        provenance,
        jobs?.map(job => job.title),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['observed', ['prepare']],
        ['observed', ['train']],
        ['declared', undefined],
      ]),
    );

    const jobs = await reads.getGraph(
      { root: root('clean'), granularity: 'job', depth: 3 },
      { credentials },
    );
    expect(edges(jobs)).toEqual([
      'clean input train',
      'model serving api',
      'prepare output clean',
      'raw derivation model',
      'raw input prepare',
      'train output model',
    ]);
  });

  it('starts at a job with its inputs and outputs', async () => {
    const { writer, reads } = await setup();
    await writer.nodes('raw', 'clean', 'report');
    await writer.step('prepare', ['raw'], ['clean']);
    await writer.step('publish', ['clean'], ['report']);
    await writer.settle();
    const graph = await reads.getGraph(
      { root: root('prepare', 'job') },
      { credentials },
    );
    expect(edges(graph)).toEqual([
      'clean derivation report',
      'prepare output clean',
      'raw derivation clean',
      'raw input prepare',
    ]);
    expect(graph.nodes.map(node => node.hidden)).toEqual(
      graph.nodes.map(() => ({ upstream: 0, downstream: 0 })),
    );
    expect(graph.truncated).toBe(false);
  });

  it('says what depth and the limit left out', async () => {
    const { writer, reads } = await setup();
    await writer.nodes('a', 'b', 'c', 'd');
    await writer.edge('a', 'b');
    await writer.edge('b', 'c');
    await writer.edge('b', 'd');
    await writer.settle();
    const shallow = await reads.getGraph(
      { root: root('a'), depth: 1 },
      { credentials },
    );
    expect(shallow.truncated).toEqual({ reason: 'depth', limit: 1 });
    expect(shallow.nodes.at(-1)).toMatchObject({
      title: 'b',
      hidden: { upstream: 0, downstream: 2 },
    });
    const narrow = await reads.getGraph(
      { root: root('a'), limit: 3 },
      { credentials },
    );
    expect(narrow.truncated).toEqual({ reason: 'nodes', limit: 3 });
    const whole = await reads.getGraph({ root: root('a') }, { credentials });
    expect(whole.truncated).toBe(false);
  });

  it('follows the kinds that are wanted alone, and counts those', async () => {
    const { writer, reads } = await setup();
    await writer.nodes('a', 'b', 'c');
    await writer.node('api', { type: 'endpoint', namespace: 'endpoint' });
    await writer.edge('a', 'b');
    await writer.edge('b', 'c');
    await writer.edge('b', 'api', { kind: 'serving' });
    await writer.settle();
    const kinds: LineageEdgeKind[] = ['derivation'];
    const graph = await reads.getGraph(
      { root: root('a'), depth: 1, kinds },
      { credentials },
    );
    expect(names(graph)).toEqual(['a', 'b']);
    expect(graph.nodes.at(-1)?.hidden).toEqual({ upstream: 0, downstream: 1 });
  });

  it('keeps a hub from pushing the others out, and reads little of it', async () => {
    const { writer, reads } = await setup();
    const spec: EdgeSpec = { job: 'j' };
    await writer.nodes('root', 'hub', 'other', 'rare');
    await writer.edge('root', 'hub', spec);
    await writer.edge('root', 'other', spec);
    await writer.edge('other', 'rare', spec);
    for (let i = 0; i < 30; i++) {
      await writer.node(`leaf-${i}`);
      await writer.edge('hub', `leaf-${i}`, spec);
    }
    await writer.settle();
    const graph = await reads.getGraph(
      { root: root('root'), limit: 6 },
      { credentials },
    );
    expect(names(graph)).toEqual([
      'hub',
      'leaf-0',
      'leaf-1',
      'other',
      'rare',
      'root',
    ]);
    expect(graph.nodes.find(node => node.title === 'hub')?.hidden).toEqual({
      upstream: 0,
      downstream: 28,
    });
  });

  it('rolls up over more nodes than it would show one by one', async () => {
    const { writer, reads } = await setup();
    await writer.node('root');
    for (let i = 0; i < 60; i++) {
      await writer.node(`t-${i}`, { owner: 'group:default/a' });
      await writer.edge('root', `t-${i}`, { job: 'j' });
    }
    await writer.settle();
    const graph = await reads.getGraph(
      { root: root('root'), rollUp: 'owner' },
      { credentials },
    );
    expect(graph.nodes).toMatchObject([
      { title: 'root' },
      { title: 'group:default/a', members: 60 },
    ]);
    expect(graph.edges).toMatchObject([{ members: 60 }]);
  });
});
