import fc from 'fast-check';
import { IdSet } from './IdSet';
import { pageOfReach, partOfReach, reach } from './reach';

type Edges = [from: number, to: number][];

const graphs: fc.Arbitrary<Edges> = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })),
  { maxLength: 120 },
);

const reachOver = (edges: Edges, depth = 100) =>
  reach({
    root: 1,
    depth,
    deadline: 0,
    now: () => 0,
    readNext: async ids =>
      edges.filter(([from]) => ids.includes(from)).map(([, to]) => to),
  });

/** Ids and depths by definition. */
function expected(edges: Edges) {
  const found = new Map([[1, 0]]);
  for (let depth = 1; depth <= 40; depth++) {
    for (const [from, to] of edges) {
      if (found.get(from) === depth - 1 && !found.has(to)) {
        found.set(to, depth);
      }
    }
  }
  return [...found]
    .filter(([id]) => id !== 1)
    .map(([id, depth]) => ({ id, depth }))
    .sort((a, b) => a.depth - b.depth || a.id - b.id);
}

/** Everything, page by page. */
function readAll(of: Parameters<typeof pageOfReach>[0], limit: number) {
  const all: { id: number; depth: number }[] = [];
  for (let more = true; more;) {
    const page = pageOfReach(of, { after: all.at(-1), limit });
    all.push(...page.nodes);
    more = page.hasMore;
  }
  return all;
}

describe('reach', () => {
  it('finds everything once, the nearest first, whatever the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.integer({ min: 1, max: 7 }),
        async (edges, limit) => {
          const found = await reachOver(edges);
          expect(readAll(found, limit)).toEqual(expected(edges));
          expect(found.cut).toBe(false);
        },
      ),
    );
  });

  it('keeps depths when only a part is listed', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.integer({ min: 2, max: 5 }),
        async (edges, modulus) => {
          const part = partOfReach(await reachOver(edges), {
            has: id => id % modulus === 0,
          });
          expect(readAll(part, 3)).toEqual(
            expected(edges).filter(({ id }) => id % modulus === 0),
          );
        },
      ),
    );
  });

  it('says that depth left something out exactly when it did', async () => {
    const chain: Edges = [
      [1, 2],
      [2, 3],
      [3, 1],
    ];
    await expect(reachOver(chain, 1)).resolves.toMatchObject({
      cut: { reason: 'depth', limit: 1 },
    });
    await expect(reachOver(chain, 2)).resolves.toMatchObject({ cut: false });
  });

  it('stops when its time is over, and says so', async () => {
    let clock = 0;
    const found = await reach({
      root: 1,
      depth: 100,
      deadline: 100,
      now: () => clock,
      readNext: async ids => {
        clock += 60;
        return ids.map(id => id + 1);
      },
    });
    expect([...found.ids]).toEqual([2, 3]);
    expect(found.cut).toEqual({ reason: 'time', limit: 100 });
  });
});

describe('IdSet', () => {
  it('has what was added, however large', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3_000_000 }), { maxLength: 50 }),
        ids => {
          const set = new IdSet();
          const known = new Set<number>();
          for (const id of ids) {
            expect(set.add(id)).toBe(!known.has(id));
            known.add(id);
          }
          expect(ids.every(id => set.has(id))).toBe(true);
          expect(set.has(3_000_001)).toBe(false);
        },
      ),
    );
  });
});
