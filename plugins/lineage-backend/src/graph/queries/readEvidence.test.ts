import { EDGE_KIND } from '../../database/tables';
import { lineageDatabases } from '../__testUtils__/databases';
import { GraphWriter, T0 } from '../__testUtils__/GraphWriter';
import { readEvidence } from './readEvidence';

const databases = lineageDatabases();

describe.each(databases.eachSupportedId())('readEvidence on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const writer = new GraphWriter(knex);
    await writer.nodes('a', 'b', 'c');
    const read = async (
      ends: [from: string, to: string][],
      options: { perEdge?: number; at?: number; unseenSince?: number } = {},
    ) => {
      const rows = await readEvidence(knex, {
        edges: ends.map(([from, to]) => ({
          from: writer.id(from),
          to: writer.id(to),
          kind: EDGE_KIND.derivation,
        })),
        perEdge: 20,
        ...options,
      });
      return rows.sort((one, other) => one.id - other.id);
    };
    return { knex, writer, read };
  }

  it('gives a run of several edges once, with all of them', async () => {
    const { writer, read } = await setup();
    await writer.step('join', ['a', 'b'], ['c'], { run: 'r1' });
    await writer.edge('a', 'c', { declaredBy: 'c' });
    const rows = await read([
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(
      rows.map(row => ({ ...row, edges: [...row.edges].sort() })),
    ).toMatchObject([
      {
        origin: 'run',
        edges: [0, 1],
        subject: writer.id('join'),
        job: { id: writer.id('join'), name: 'join', type: 'job' },
        firstSeen: T0,
        lastSeen: T0,
        lastRun: 'r1',
      },
      { origin: 'catalog', edges: [0], subject: writer.id('c') },
    ]);
    expect(rows[1].job).toBeUndefined();
    expect(rows[1].lastRun).toBeUndefined();
  });

  it('names the job that the subject is another name of', async () => {
    const { writer, read } = await setup();
    await writer.node('load', {
      type: 'job',
      namespace: 'scheduler',
      entityRef: 'resource:default/load',
      title: 'Load',
    });
    await writer.node('load-old', {
      type: 'job',
      namespace: 'scheduler',
      title: 'Old',
      aliasOf: 'load',
    });
    await writer.edge('a', 'b', { job: 'load-old' });
    expect(await read([['a', 'b']])).toMatchObject([
      {
        subject: writer.id('load-old'),
        job: {
          id: writer.id('load'),
          name: 'load',
          title: 'Load',
          entity_ref: 'resource:default/load',
        },
      },
    ]);
  });

  it('tells the newest run that went through, of jobs not seen since', async () => {
    const { writer, read } = await setup();
    await writer.edge('a', 'b', { job: 'late', lastSeen: T0 });
    await writer.edge('a', 'c', { job: 'fresh', lastSeen: T0 + 100 });
    for (const job of ['late', 'fresh']) {
      await writer.run({ runId: `${job}-1`, job, seenAt: T0 + 50 });
      await writer.run({
        runId: `${job}-2`,
        job,
        seenAt: T0 + 60,
        state: 'failed',
      });
    }
    const ends: [string, string][] = [
      ['a', 'b'],
      ['a', 'c'],
    ];
    const newest = async (unseenSince?: number) =>
      (await read(ends, { unseenSince })).map(row => row.newestRun);
    expect(await newest(T0 + 100)).toEqual([T0 + 50, undefined]);
    expect(await newest()).toEqual([undefined, undefined]);
    // What went through before the last sighting says nothing of the edge.
    expect(await newest(T0 + 200)).toEqual([T0 + 50, undefined]);
  });

  it('reads of each edge what came up last, and what held at a moment', async () => {
    const { writer, read } = await setup();
    for (let i = 0; i < 4; i++) {
      await writer.edge('a', 'b', { job: `j${i}`, firstSeen: T0 + i });
    }
    const few = await read([['a', 'b']], { perEdge: 2 });
    expect(few.map(row => row.job?.name)).toEqual(['j2', 'j3']);
    const early = await read([['a', 'b']], { at: T0 + 1 });
    expect(early.map(row => row.job?.name)).toEqual(['j0', 'j1']);
    expect(await read([])).toEqual([]);
  });
});
