import fc from 'fast-check';
import type { StoredEdge } from '../types';
import { findPaths, MAX_PATHS, type PathReader } from './findPaths';

const edge = (from: number, to: number): StoredEdge => ({
  from,
  to,
  kind: 3,
  flags: 1,
});

function readerOf(edges: readonly StoredEdge[]): PathReader & {
  opened: number[];
} {
  const opened: number[] = [];
  const step: PathReader['step'] = async (ids, side) => {
    opened.push(...ids);
    return edges.filter(({ from, to }) =>
      ids.includes(side === 'upstream' ? to : from),
    );
  };
  return {
    opened,
    step,
    cost: async (ids, side) =>
      edges.filter(({ from, to }) =>
        ids.includes(side === 'upstream' ? to : from),
      ).length,
  };
}

const search = (
  edges: readonly StoredEdge[],
  options: { from?: number; to?: number; depth?: number } = {},
) =>
  findPaths({
    from: options.from ?? 1,
    to: options.to ?? 9,
    depth: options.depth ?? 20,
    reader: readerOf(edges),
    deadline: 0,
    now: () => 0,
  });

/** All shortest paths, by definition: every walk, shortest first. */
function shortestPaths(edges: StoredEdge[], from: number, to: number) {
  let walks = [[from]];
  for (let length = 0; length < 12; length++) {
    const found = walks.filter(walk => walk.at(-1) === to);
    if (found.length > 0) {
      return found;
    }
    walks = walks.flatMap(walk =>
      edges
        .filter(e => e.from === walk.at(-1) && !walk.includes(e.to))
        .map(e => [...walk, e.to]),
    );
  }
  return [];
}

const sorted = (paths: number[][]) => paths.map(path => path.join('>')).sort();

describe('findPaths', () => {
  it('finds all shortest paths, or ten of them', async () => {
    const graphs = fc
      .uniqueArray(
        fc.tuple(
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 9 }),
        ),
        { maxLength: 24, selector: pair => pair.join() },
      )
      .map(pairs =>
        pairs.filter(([a, b]) => a !== b).map(([a, b]) => edge(a, b)),
      );
    await fc.assert(
      fc.asyncProperty(graphs, async edges => {
        const expected = shortestPaths(edges, 1, 9);
        const { paths, cut } = await search(edges);
        expect(cut).toBe(false);
        expect(new Set(sorted(paths)).size).toBe(
          Math.min(expected.length, MAX_PATHS),
        );
        expect(sorted(expected)).toEqual(expect.arrayContaining(sorted(paths)));
      }),
    );
  });

  it('tells no more than ten paths', async () => {
    const wide = Array.from({ length: 12 }, (_, i) => 20 + i);
    const edges = wide.flatMap(id => [edge(1, id), edge(id, 9)]);
    const { paths } = await search(edges);
    expect(new Set(sorted(paths)).size).toBe(MAX_PATHS);
  });

  it('leaves a hub alone when the other end leads to it', async () => {
    const edges = [
      edge(1, 2),
      ...Array.from({ length: 500 }, (_, i) => edge(2, 100 + i)),
      edge(100, 9),
    ];
    const reader = readerOf(edges);
    const { paths } = await findPaths({
      from: 1,
      to: 9,
      depth: 10,
      reader,
      deadline: 0,
      now: () => 0,
    });
    expect(paths).toEqual([[1, 2, 100, 9]]);
    expect(reader.opened).not.toContain(2);
  });

  it('says when depth ended the search, not that there is no path', async () => {
    const edges = [edge(1, 2), edge(2, 3), edge(3, 9)];
    await expect(search(edges, { depth: 2 })).resolves.toEqual({
      paths: [],
      cut: { reason: 'depth', limit: 2 },
    });
    await expect(search(edges, { depth: 3 })).resolves.toMatchObject({
      paths: [[1, 2, 3, 9]],
    });
    await expect(search(edges, { from: 9, to: 1 })).resolves.toEqual({
      paths: [],
      cut: false,
    });
  });

  it('is there already when both ends are one', async () => {
    await expect(search([], { from: 4, to: 4 })).resolves.toMatchObject({
      paths: [[4]],
    });
  });
});
