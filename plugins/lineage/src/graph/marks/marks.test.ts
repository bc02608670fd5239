import { edge, graph, node } from '../../fixtures/graphs';
import { buildGraphView } from '../buildGraphView';
import type { LineageGraphProps } from '../types';
import { createEdgeMarker } from './markEdge';
import { markNodes } from './markNodes';

const a = node('payments', { title: 'Zahlungen' });
const b = node('payment features');
const c = node('secret', { masked: true, title: '', namespace: '' });
const view = buildGraphView({
  graph: graph([a, b, c], [edge(a, b), edge(b, c), edge(a, c)]),
});

type Marks = Pick<LineageGraphProps, 'selected' | 'path' | 'search'>;

function namesOf(mark: 'found' | 'faded' | 'onPath', options: Marks) {
  const marks = markNodes({ view, ...options });
  return view.nodes
    .filter(item => marks.get(item.node.id)?.[mark])
    .map(item => item.node.name);
}

describe('markNodes', () => {
  it.each([
    ['', []],
    ['  ', []],
    ['pay', ['payments', 'payment features']],
    ['FEATURES pay', ['payment features']],
    ['zahl', ['payments']],
    ['warehouse zahl', ['payments']],
    ['secret', []],
    ['no such thing', []],
  ])('finds by %p', (search, expected) => {
    expect(namesOf('found', { search })).toEqual(expected);
  });

  it('fades what is neither found nor on the path nor selected', () => {
    expect(namesOf('faded', {})).toEqual([]);
    expect(namesOf('faded', { search: 'zahl' })).toEqual([
      'payment features',
      'secret',
    ]);
    expect(
      namesOf('faded', { search: 'zahl', path: [b.id], selected: c.id }),
    ).toEqual([]);
    expect(namesOf('onPath', { path: [a.id, b.id] })).toEqual([
      'payments',
      'payment features',
    ]);
  });
});

describe('createEdgeMarker', () => {
  const mark = (options: Marks & { selectedEdge?: number }) => {
    const { path, selectedEdge } = options;
    const marker = createEdgeMarker({
      nodes: markNodes({ view, ...options }),
      path,
      selected:
        selectedEdge === undefined ? undefined : view.edges[selectedEdge].edge,
    });
    return view.edges.map(item => marker(item.edge));
  };

  it('takes to the path what joins two that follow each other in it', () => {
    const marks = mark({ path: [a.id, b.id, c.id] });
    expect(marks.map(item => item.onPath)).toEqual([true, true, false]);
    expect(marks.map(item => item.faded)).toEqual([false, false, true]);
  });

  it('knows a path that is told from its end', () => {
    expect(mark({ path: [b.id, a.id] })[0].onPath).toBe(true);
  });

  it('does not fade the edge that is selected', () => {
    const marks = mark({ search: 'zahl', selectedEdge: 1 });
    expect(marks.map(item => item.selected)).toEqual([false, true, false]);
    expect(marks.map(item => item.faded)).toEqual([true, false, true]);
  });
});
