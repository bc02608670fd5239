import { edge, graph, node } from '../../fixtures/graphs';
import type { LayoutDirection, Positions } from '../../layout/types';
import { buildGraphView } from '../buildGraphView';
import { findNext, type ArrowKey } from './findNext';

//  a ─> b      alone
//   └─> c ─> d
const [a, b, c, d, alone] = ['a', 'b', 'c', 'd', 'alone'].map(name =>
  node(name),
);
const view = buildGraphView({
  graph: graph([a, b, c, d, alone], [edge(a, b), edge(a, c), edge(c, d)]),
});
const right: Positions = {
  [a.id]: { x: 0, y: 50 },
  [b.id]: { x: 300, y: 0 },
  [c.id]: { x: 300, y: 120 },
  [d.id]: { x: 600, y: 120 },
  [alone.id]: { x: 0, y: 400 },
};
const down: Positions = Object.fromEntries(
  Object.entries(right).map(([id, { x, y }]) => [id, { x: y, y: x }]),
);

function next(from: typeof a, key: string, direction: LayoutDirection) {
  const step = findNext({
    view,
    positions: direction === 'right' ? right : down,
    direction,
    from: from.id,
    key: `Arrow${key}` as ArrowKey,
  });
  return view.nodes.find(item => item.node.id === step?.id)?.node.name;
}

describe('findNext', () => {
  it.each([
    [a, 'Right', 'b'],
    [a, 'Left', undefined],
    [b, 'Left', 'a'],
    [b, 'Right', undefined],
    [b, 'Down', 'c'],
    [c, 'Up', 'b'],
    [c, 'Right', 'd'],
    [d, 'Down', 'alone'],
    [alone, 'Up', 'c'],
    [alone, 'Right', undefined],
  ])('leads on by an arrow (%#)', (from, key, expected) => {
    expect(next(from, key, 'right')).toBe(expected);
  });

  it.each([
    [a, 'Down', 'b'],
    [c, 'Up', 'a'],
    [b, 'Right', 'c'],
    [c, 'Left', 'b'],
  ])('walks with the graph where it flows down (%#)', (from, key, expected) => {
    expect(next(from, key, 'down')).toBe(expected);
  });

  it('says which edge it followed', () => {
    const options = { view, positions: right, direction: 'right' } as const;
    expect(
      findNext({ ...options, from: d.id, key: 'ArrowLeft' })?.edge,
    ).toEqual({ from: c.id, to: d.id, kind: 'derivation' });
    expect(
      findNext({ ...options, from: b.id, key: 'ArrowDown' })?.edge,
    ).toBeUndefined();
  });

  it('leads nowhere from a node that is not drawn', () => {
    expect(
      findNext({
        view,
        positions: {},
        direction: 'right',
        from: a.id,
        key: 'ArrowRight',
      }),
    ).toBeUndefined();
  });
});
