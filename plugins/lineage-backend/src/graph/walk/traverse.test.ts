import fc from 'fast-check';
import type { Side, StoredEdge } from '../types';
import { takeTurns } from './takeTurns';
import { type LevelReader, traverse } from './traverse';

/** A reader over edges in memory, in the order of their other ends. */
function readerOf(edges: readonly StoredEdge[]): LevelReader {
  return async ({ of, perNode }) =>
    of.map(({ ids, side }) =>
      ids.flatMap(id =>
        edges
          .filter(edge => (side === 'upstream' ? edge.to : edge.from) === id)
          .sort((a, b) => a.from - b.from || a.to - b.to)
          .slice(0, perNode),
      ),
    );
}

const graphs = fc
  .uniqueArray(
    fc.record({
      from: fc.integer({ min: 1, max: 12 }),
      to: fc.integer({ min: 1, max: 12 }),
      kind: fc.constant(3),
      flags: fc.constant(1),
    }),
    { maxLength: 30, selector: ({ from, to }) => `${from}:${to}` },
  )
  .map(edges => edges.filter(({ from, to }) => from !== to));

/** Hops from a node on one side, by definition. */
function hops(edges: StoredEdge[], root: number, side: Side) {
  const found = new Map([[root, 0]]);
  for (let depth = 1; depth <= 12; depth++) {
    for (const { from, to } of edges) {
      const [at, next] = side === 'upstream' ? [to, from] : [from, to];
      if (found.get(at) === depth - 1 && !found.has(next)) {
        found.set(next, depth);
      }
    }
  }
  return found;
}

const walkOver = (
  edges: StoredEdge[],
  options: {
    sides?: Side[];
    depth?: number;
    limit?: number;
    now?: number;
  } = {},
) =>
  traverse({
    root: 1,
    sides: options.sides ?? ['upstream', 'downstream'],
    depth: options.depth ?? 20,
    limit: options.limit ?? 100,
    readLevel: readerOf(edges),
    now: () => options.now ?? 0,
    deadline: 0,
  });

describe('traverse', () => {
  it('finds what is within reach on each side, with its distance', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.integer({ min: 1, max: 5 }),
        async (edges, depth) => {
          const walk = await walkOver(edges, { depth });
          const expected = new Map<number, number>();
          for (const side of ['upstream', 'downstream'] as const) {
            for (const [id, hop] of hops(edges, 1, side)) {
              if (hop <= depth) {
                expected.set(id, Math.min(hop, expected.get(id) ?? hop));
              }
            }
          }
          expect([...walk.depths].sort()).toEqual([...expected].sort());
          expect(walk.cut).toBe(false);
        },
      ),
    );
  });

  it('shows no more nodes than it may, and says so exactly then', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.integer({ min: 1, max: 8 }),
        async (edges, limit) => {
          const whole = await walkOver(edges);
          const walk = await walkOver(edges, { limit });
          expect(walk.depths.size).toBe(Math.min(limit, whole.depths.size));
          expect(walk.cut).toEqual(
            whole.depths.size > limit && { reason: 'nodes', limit },
          );
        },
      ),
    );
  });

  it('calls a node expanded only when all its edges were read', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.integer({ min: 1, max: 8 }),
        async (edges, limit) => {
          const walk = await walkOver(edges, { limit });
          for (const id of walk.expanded.downstream) {
            expect(walk.edges).toEqual(
              expect.arrayContaining(edges.filter(edge => edge.from === id)),
            );
          }
        },
      ),
    );
  });

  it('does not go up and then down again', async () => {
    const edges = [
      { from: 2, to: 1, kind: 3, flags: 1 },
      { from: 2, to: 3, kind: 3, flags: 1 },
    ];
    const walk = await walkOver(edges);
    expect([...walk.depths.keys()]).toEqual([1, 2]);
  });

  it('stops when its time is over, and says so', async () => {
    let clock = 0;
    const walk = await traverse({
      root: 1,
      sides: ['downstream'],
      depth: 5,
      limit: 10,
      readLevel: async request => {
        clock += 60;
        return readerOf([
          { from: 1, to: 2, kind: 3, flags: 1 },
          { from: 2, to: 3, kind: 3, flags: 1 },
          { from: 3, to: 4, kind: 3, flags: 1 },
        ])(request);
      },
      now: () => clock,
      deadline: 100,
    });
    expect([...walk.depths.keys()]).toEqual([1, 2, 3]);
    expect(walk.cut).toEqual({ reason: 'time', limit: 100 });
  });
});

describe('takeTurns', () => {
  it('lets every node show its first neighbour before any its second', () => {
    const edge = (from: number, to: number) => ({
      from,
      to,
      kind: 3,
      flags: 1,
    });
    const turns = takeTurns([
      {
        side: 'downstream',
        edges: [edge(1, 11), edge(1, 12), edge(1, 13), edge(2, 21)],
      },
      { side: 'upstream', edges: [edge(31, 3), edge(32, 3)] },
    ]);
    expect(turns.map(({ node }) => node)).toEqual([11, 21, 31, 12, 32, 13]);
  });
});
