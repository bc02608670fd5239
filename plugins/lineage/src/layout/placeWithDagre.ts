import { Graph, layout } from '@dagrejs/dagre';
import { keepOrder } from './keepOrder';
import { NODE_GAP, RANK_GAP } from './spacing';
import type { LayoutInput, Positions } from './types';

/**
 * Places nodes in ranks with dagre, which also breaks cycles. How ranks are
 * found depends on the size: the network simplex makes shorter edges, but of
 * 500 nodes and 820 edges it takes 3.2 s, the tight tree 0.4 s.
 */
export function placeWithDagre(input: LayoutInput): Positions {
  const graph = new Graph();
  graph.setGraph({
    rankdir: input.direction === 'right' ? 'LR' : 'TB',
    ranker: rankerOf(input),
    nodesep: NODE_GAP,
    ranksep: RANK_GAP,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of input.nodes) {
    graph.setNode(id, { width, height });
  }
  for (const { from, to } of input.edges) {
    graph.setEdge(from, to);
  }
  layout(graph, {
    customOrder: (ranked, order) => {
      order(ranked);
      keepOrder(input, ranked);
    },
  });
  return Object.fromEntries(
    input.nodes.map(({ id, width, height }) => {
      const { x = 0, y = 0 } = graph.node(id);
      return [id, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

function rankerOf({ nodes, edges }: LayoutInput) {
  return nodes.length <= 60 && edges.length <= 150
    ? 'network-simplex'
    : 'tight-tree';
}
