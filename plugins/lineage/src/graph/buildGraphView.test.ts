import fc from 'fast-check';
import type { LineageGraph } from '@waymark/plugin-lineage-common';
import { edge, graph, node } from '../fixtures/graphs';
import { buildGraphView } from './buildGraphView';
import type { NodeSide } from './types';

/** "a>b b>c"; the first name is the root. */
function parse(text: string): LineageGraph {
  const parts = text.split(' ');
  const words = [...new Set(parts.flatMap(part => part.split('>')))];
  const nodes = new Map(words.map(name => [name, node(name)]));
  const at = (name: string) => nodes.get(name) ?? node(name);
  return graph(
    [...nodes.values()],
    parts
      .filter(part => part.includes('>'))
      .map(part => {
        const [from, to] = part.split('>');
        return edge(at(from), at(to));
      }),
  );
}

const up = (name: string): NodeSide => ({
  node: node(name).id,
  side: 'upstream',
});
const down = (name: string): NodeSide => ({
  node: node(name).id,
  side: 'downstream',
});

function names(g: LineageGraph, ...collapsed: NodeSide[]) {
  return buildGraphView({ graph: g, collapsed })
    .nodes.map(item => item.node.name)
    .join(' ');
}

describe('buildGraphView', () => {
  it.each([
    ['all without folds', 'r>a a>b s>r', [], 'r a b s'],
    ['not what only the fold led to', 'r>a a>b b>c', [down('a')], 'r a'],
    ['what another way leads to', 'r>a r>b a>c b>c', [down('a')], 'r a b c'],
    ['neither side of it', 'r>a s>r t>s', [up('r'), down('r')], 'r'],
    ['what was reached from above', 'r>a s>a t>s', [up('a')], 'r a'],
    ['the way back of a cycle', 'r>a a>b b>r', [down('a')], 'r a b'],
    ['what the root does not reach', 'r>a x>y', [down('r')], 'r x y'],
    ['all when the fold is of no node', 'r>a', [down('gone')], 'r a'],
  ])('draws %s', (_, text, collapsed, expected) => {
    expect(names(parse(text), ...collapsed)).toBe(expected);
  });

  it('adds what was folded away to what the server hides', () => {
    const g = parse('r>a r>b a>c');
    g.nodes[0].hidden.downstream = 7;
    const [root] = buildGraphView({ graph: g, collapsed: [down('r')] }).nodes;
    expect(root.root).toBe(true);
    expect(root.downstream).toEqual({
      hidden: 9,
      collapsed: true,
      foldable: 0,
    });
  });

  it('says how much a fold would hide', () => {
    const view = buildGraphView({ graph: parse('r>a r>b a>c b>c c>d') });
    const foldable = Object.fromEntries(
      view.nodes.map(item => [item.node.name, item.downstream.foldable]),
    );
    expect(foldable).toEqual({ r: 4, a: 0, b: 0, c: 1, d: 0 });
    expect(view.nodes.every(item => item.upstream.foldable === 0)).toBe(true);
  });

  it('leaves out edges to what is not drawn', () => {
    const view = buildGraphView({
      graph: parse('r>a a>b'),
      collapsed: [down('a')],
    });
    expect(view.edges.map(item => item.edge.to)).toEqual([node('a').id]);
  });

  it('draws everything of an answer without its root', () => {
    const g = { ...parse('r>a'), root: 'gone' };
    const view = buildGraphView({ graph: g, collapsed: [down('r')] });
    expect(view.nodes).toHaveLength(2);
    expect(view.nodes.some(item => item.root)).toBe(false);
  });

  const anyGraph = fc
    .array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 })
    .map(pairs => {
      const nodes = Array.from({ length: 10 }, (_, i) => node(`n${i}`));
      return graph(
        nodes,
        pairs.map(([from, to]) => edge(nodes[from], nodes[to])),
      );
    });
  const anyFolds = fc.array(
    fc.record({
      node: fc.nat(9).map(i => node(`n${i}`).id),
      side: fc.constantFrom<NodeSide['side']>('upstream', 'downstream'),
    }),
    { maxLength: 4 },
  );

  it('hides on folding exactly as many as it said', () => {
    fc.assert(
      fc.property(anyGraph, anyFolds, (g, collapsed) => {
        const view = buildGraphView({ graph: g, collapsed });
        for (const item of view.nodes) {
          for (const side of ['upstream', 'downstream'] as const) {
            const folded = buildGraphView({
              graph: g,
              collapsed: [...collapsed, { node: item.node.id, side }],
            });
            expect(view.nodes.length - folded.nodes.length).toBe(
              item[side].foldable,
            );
          }
        }
      }),
    );
  });

  it('always draws the root, and no edge without its ends', () => {
    fc.assert(
      fc.property(anyGraph, anyFolds, (g, collapsed) => {
        const view = buildGraphView({ graph: g, collapsed });
        const ids = new Set(view.nodes.map(item => item.node.id));
        expect(ids.has(g.root)).toBe(true);
        expect(
          view.edges.every(
            item => ids.has(item.edge.from) && ids.has(item.edge.to),
          ),
        ).toBe(true);
      }),
    );
  });
});
