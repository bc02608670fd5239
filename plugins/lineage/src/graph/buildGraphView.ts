import type { LineageGraph } from '@waymark/plugin-lineage-common';
import { countDominated } from './countDominated';
import { edgeId } from './edgeId';
import type { GraphView, NodeSide, Side, SideView } from './types';

/**
 * What is drawn of a graph: all of it, without what can be reached from the
 * root only through a side that the reader folded. What the root does not
 * reach at all is drawn, too; no fold can have hidden it.
 *
 *     A ─> root ─> B ─> C        B folded downstream: C goes, D stays, since
 *             └──> D             nothing but B leads to C
 *
 * The walk knows neither upstream nor downstream as such: a node that was
 * opened on both sides leads on to both.
 */
export function buildGraphView(options: {
  graph: LineageGraph;
  collapsed?: readonly NodeSide[];
}): GraphView {
  const { graph, collapsed = [] } = options;
  const walk = indexGraph(graph);
  const folded = new Set(
    collapsed.flatMap(at => {
      const node = walk.index.get(at.node);
      return node === undefined ? [] : [sideAt(node, at.side)];
    }),
  );
  const start = walk.index.get(graph.root);
  const unfolded = start === undefined ? [] : reach(walk, start, new Set());
  const open = start === undefined ? [] : reach(walk, start, folded);
  const drawn = (node: number) => open[node * 3] || !unfolded[node * 3];
  const foldable =
    start === undefined ? [] : countFoldable(walk, start * 3, folded);

  const sideOf = (node: number, side: Side): SideView => {
    const at = sideAt(node, side);
    const away = walk.next[at].filter(other => !drawn(other / 3)).length;
    return {
      hidden: graph.nodes[node].hidden[side] + away,
      collapsed: folded.has(at) && away > 0,
      foldable: foldable[at] ?? 0,
    };
  };

  return {
    nodes: graph.nodes.flatMap((node, index) =>
      drawn(index)
        ? {
            node,
            root: index === start,
            upstream: sideOf(index, 'upstream'),
            downstream: sideOf(index, 'downstream'),
          }
        : [],
    ),
    edges: graph.edges.flatMap(edge => {
      const from = walk.index.get(edge.from);
      const to = walk.index.get(edge.to);
      return from !== undefined && to !== undefined && drawn(from) && drawn(to)
        ? { id: edgeId(edge), edge }
        : [];
    }),
  };
}

/**
 * Of node i: 3i itself, which leads to its sides 3i+1 (upstream) and 3i+2
 * (downstream), which lead to the neighbours there.
 */
interface Walk {
  index: Map<string, number>;
  next: number[][];
}

function sideAt(node: number, side: Side) {
  return node * 3 + (side === 'upstream' ? 1 : 2);
}

function indexGraph(graph: LineageGraph): Walk {
  const index = new Map(graph.nodes.map((node, i) => [node.id, i]));
  const next = graph.nodes.flatMap((_, i) => [
    [i * 3 + 1, i * 3 + 2],
    new Set<number>(),
    new Set<number>(),
  ]);
  const lead = (at: number, to: number) => {
    const sides = next[at];
    if (sides instanceof Set) {
      sides.add(to);
    }
  };
  for (const edge of graph.edges) {
    const from = index.get(edge.from);
    const to = index.get(edge.to);
    if (from !== undefined && to !== undefined && from !== to) {
      lead(sideAt(from, 'downstream'), to * 3);
      lead(sideAt(to, 'upstream'), from * 3);
    }
  }
  return { index, next: next.map(targets => [...targets]) };
}

function reach(walk: Walk, start: number, folded: Set<number>): boolean[] {
  const seen: boolean[] = new Array(walk.next.length).fill(false);
  const stack = [start * 3];
  seen[start * 3] = true;
  while (stack.length > 0) {
    const at = stack.pop() as number;
    for (const other of folded.has(at) ? [] : walk.next[at]) {
      if (!seen[other]) {
        seen[other] = true;
        stack.push(other);
      }
    }
  }
  return seen;
}

/** A side hides on folding what it dominates: all ways there lead through it. */
function countFoldable(walk: Walk, start: number, folded: Set<number>) {
  return countDominated({
    start,
    next: walk.next.map((targets, at) => (folded.has(at) ? [] : targets)),
    counts: at => at % 3 === 0,
  });
}
