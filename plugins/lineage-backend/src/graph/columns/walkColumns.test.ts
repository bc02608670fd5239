import type { StoredColumnEdge } from './readColumnEdges';
import { MAX_COLUMN_EDGES, walkColumns } from './walkColumns';

const edge = (from: string, to: string): StoredColumnEdge => {
  const ref = (text: string) => ({
    node: Number(text.slice(0, -1)),
    field: text.slice(-1),
  });
  return {
    from: ref(from),
    to: ref(to),
    type: null,
    subtype: null,
    description: null,
    masking: null,
  };
};

const walkOver = (edges: StoredColumnEdge[], depth = 10) =>
  walkColumns({
    root: { node: 1, field: 'a' },
    sides: ['upstream'],
    depth,
    deadline: 0,
    now: () => 0,
    readEdges: async (fields, _, limit) =>
      edges
        .filter(({ to }) =>
          fields.some(
            ({ node, field }) => node === to.node && field === to.field,
          ),
        )
        .slice(0, limit),
  });

describe('walkColumns', () => {
  it('follows columns, not all columns of what they lead to', async () => {
    const walk = await walkOver([
      edge('2b', '1a'),
      edge('3c', '2b'),
      edge('4d', '2x'),
    ]);
    expect([...walk.depths]).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    expect(walk.edges).toHaveLength(2);
    expect(walk.cut).toBe(false);
  });

  it('ends where columns lead back to each other', async () => {
    const walk = await walkOver([edge('2b', '1a'), edge('1a', '2b')]);
    expect(walk.edges).toHaveLength(2);
    expect(walk.cut).toBe(false);
  });

  it('says what depth and the number of edges left out', async () => {
    const chain = [edge('2b', '1a'), edge('3c', '2b')];
    expect((await walkOver(chain, 1)).cut).toEqual({
      reason: 'depth',
      limit: 1,
    });
    const wide = Array.from({ length: MAX_COLUMN_EDGES + 1 }, (_, i) =>
      edge(`${i + 2}b`, '1a'),
    );
    const walk = await walkOver(wide);
    expect(walk.edges).toHaveLength(MAX_COLUMN_EDGES);
    expect(walk.cut).toEqual({ reason: 'edges', limit: MAX_COLUMN_EDGES });
  });
});
