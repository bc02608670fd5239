import fc from 'fast-check';
import { layoutGraph } from './layoutGraph';
import { layoutQuickly } from './layoutQuickly';
import type { LayoutDirection, LayoutInput, Positions } from './types';

const SIZE = { width: 224, height: 84 };

/** "a>b b>c d": edges, and nodes that have none. */
function parse(text: string, direction: LayoutDirection = 'right') {
  const parts = text.split(' ').filter(Boolean);
  const ids = [...new Set(parts.flatMap(part => part.split('>')))];
  return {
    nodes: ids.map(id => ({ id, ...SIZE })),
    edges: parts
      .filter(part => part.includes('>'))
      .map(part => {
        const [from, to] = part.split('>');
        return { from, to };
      }),
    direction,
  };
}

function overlaps(positions: Positions) {
  const all = Object.values(positions);
  return all.some((a, i) =>
    all
      .slice(i + 1)
      .some(
        b =>
          Math.abs(a.x - b.x) < SIZE.width && Math.abs(a.y - b.y) < SIZE.height,
      ),
  );
}

const anyGraph = fc
  .array(fc.tuple(fc.nat(14), fc.nat(14)), { maxLength: 40 })
  .chain(pairs =>
    fc.record({
      pairs: fc.constant(pairs),
      direction: fc.constantFrom<LayoutDirection>('right', 'down'),
    }),
  )
  .map(({ pairs, direction }): LayoutInput => ({
    nodes: Array.from({ length: 15 }, (_, i) => ({ id: `n${i}`, ...SIZE })),
    edges: pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` })),
    direction,
  }));

describe.each([
  ['layoutGraph', layoutGraph],
  ['layoutQuickly', layoutQuickly],
])('%s', (_, layout) => {
  it.each([
    ['nothing', ''],
    ['one node', 'a'],
    ['nodes without edges', 'a b c d e'],
    ['an edge to itself', 'a>a a>b'],
    ['an edge said twice', 'a>b a>b'],
    ['an edge to nowhere', 'a>b'],
    ['a cycle', 'a>b b>c c>a'],
    ['two cycles that share a node', 'a>b b>a b>c c>b'],
    ['two parts', 'a>b c>d e'],
  ])('places %s', (__, text) => {
    const input = parse(text);
    const positions = layout({
      ...input,
      edges: [...input.edges, { from: 'a', to: 'gone' }],
    });
    expect(Object.keys(positions).sort()).toEqual(
      input.nodes.map(node => node.id).sort(),
    );
    expect(overlaps(positions)).toBe(false);
  });

  it.each(['right', 'down'] as const)(
    'puts upstream before downstream (%s)',
    direction => {
      const positions = layout(parse('a>b b>c a>c c>d x>c', direction));
      const axis = direction === 'right' ? 'x' : 'y';
      const at = (id: string) => positions[id][axis];
      expect(at('a')).toBeLessThan(at('b'));
      expect(at('b')).toBeLessThan(at('c'));
      expect(at('c')).toBeLessThan(at('d'));
      expect(at('x')).toBeLessThan(at('c'));
    },
  );

  it('puts nodes without edges below the others', () => {
    const positions = layout(parse('a>b a>c alone'));
    const lowest = Math.max(positions.a.y, positions.b.y, positions.c.y);
    expect(positions.alone.y).toBeGreaterThanOrEqual(lowest + SIZE.height);
  });

  it('keeps what was there in order, and the anchor in place', () => {
    const before = layout(parse('root>b root>c root>d'));
    const order = ['b', 'c', 'd'].sort((x, y) => before[x].y - before[y].y);
    const grown = parse('n1>c n2>d root>d root>c root>b b>n3 b>n4');
    const after = layout({ ...grown, previous: before, anchor: 'root' });
    expect(after.root).toEqual(before.root);
    expect(['b', 'c', 'd'].sort((x, y) => after[x].y - after[y].y)).toEqual(
      order,
    );
  });

  it('begins anew where the anchor is not known', () => {
    const input = parse('a>b');
    expect(
      layout({ ...input, previous: { z: { x: 900, y: 900 } }, anchor: 'z' }),
    ).toEqual(layout(input));
  });

  it('lays out whatever graph: all of it, nothing over anything, the same each time', () => {
    fc.assert(
      fc.property(anyGraph, input => {
        const positions = layout(input);
        expect(Object.keys(positions)).toHaveLength(input.nodes.length);
        expect(
          Object.values(positions).every(
            at => Number.isFinite(at.x) && Number.isFinite(at.y),
          ),
        ).toBe(true);
        expect(overlaps(positions)).toBe(false);
        expect(layout(input)).toEqual(positions);
      }),
      { numRuns: 60 },
    );
  });

  it('lays out what grew from whatever graph, with nothing over anything', () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (old, input) => {
        const previous = layout(old);
        const positions = layout({ ...input, previous, anchor: 'n3' });
        expect(overlaps(positions)).toBe(false);
        expect(positions.n3.x).toBeCloseTo(previous.n3.x, 6);
        expect(positions.n3.y).toBeCloseTo(previous.n3.y, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('follows a chain that is longer than a stack of calls', () => {
    const ids = Array.from({ length: 1000 }, (__, i) => `n${i}`);
    const input = parse(
      ids
        .slice(1)
        .map((id, i) => `${ids[i]}>${id}`)
        .join(' '),
    );
    const positions = layout(input);
    expect(positions.n999.x).toBeGreaterThan(positions.n998.x);
  });
});

describe('a graph that grew', () => {
  it('leaves the only node of a rank where it was among new ones', () => {
    const before = layoutGraph(parse('root>a'));
    const after = layoutGraph({
      ...parse('root>n1 root>n2 root>n3 root>n4 root>a'),
      previous: before,
      anchor: 'root',
    });
    expect(after.a.x).toBe(before.a.x);
    expect(Math.abs(after.a.y - before.a.y)).toBeLessThan(SIZE.height / 2);
  });

  it('puts new nodes beside what they hang on, not beside others', () => {
    const before = layoutGraph(parse('root>a root>b a>c b>d'));
    const [upper, lower] = before.a.y < before.b.y ? ['a', 'b'] : ['b', 'a'];
    const after = layoutGraph({
      ...parse(`root>a root>b a>c b>d ${upper}>n1 ${upper}>n2 ${lower}>m1`),
      previous: before,
      anchor: 'root',
    });
    const [above, below] = upper === 'a' ? ['c', 'd'] : ['d', 'c'];
    expect(after[above].y).toBeLessThan(after[below].y);
    expect(after.n1.y).toBeLessThan(after[below].y);
    expect(after.n2.y).toBeLessThan(after[below].y);
    expect(after.m1.y).toBeGreaterThan(after[above].y);
  });
});
