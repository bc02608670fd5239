import type {
  LineageEdge,
  LineageGraph,
  LineageNode,
} from '@waymark/plugin-lineage-common';
import { edgeId } from './edgeId';
import type { Side } from './types';

/**
 * A graph with the neighbours of one of its nodes: `answer` is what the server
 * says of that node (its root), with the same granularity. What both name is
 * taken from the answer, which is newer; the root stays, depths go on from
 * where the node stands, and hidden counts are what is left of each node's
 * neighbours when all that are there now are taken off. Neither is changed.
 */
export function mergeGraphs(
  graph: LineageGraph,
  answer: LineageGraph,
): LineageGraph {
  const edges = new Map<string, LineageEdge>();
  for (const edge of [...graph.edges, ...answer.edges]) {
    edges.set(edgeId(edge), edge);
  }
  const merged = [...edges.values()];
  const shown = countNeighbours(merged);
  const before = countNeighbours(graph.edges);
  const added = countNeighbours(answer.edges);
  const old = new Map(graph.nodes.map(node => [node.id, node]));
  const fresh = new Map(answer.nodes.map(node => [node.id, node]));
  const start = old.get(answer.root)?.depth ?? 0;

  const hiddenOf = (id: string, side: Side) => {
    // Both answers know how many neighbours there are in all; one that was
    // asked about one side only may know less of the other.
    const known = Math.max(
      (old.get(id)?.hidden[side] ?? 0) + before[side](id),
      (fresh.get(id)?.hidden[side] ?? 0) + added[side](id),
    );
    return Math.max(0, known - shown[side](id));
  };
  const nodeOf = (id: string, node: LineageNode): LineageNode => ({
    ...node,
    depth: Math.min(
      old.get(id)?.depth ?? Infinity,
      start + (fresh.get(id)?.depth ?? Infinity),
    ),
    hidden: {
      upstream: hiddenOf(id, 'upstream'),
      downstream: hiddenOf(id, 'downstream'),
    },
  });

  return {
    root: graph.root,
    granularity: graph.granularity,
    nodes: [...new Map([...old, ...fresh])].map(([id, node]) =>
      nodeOf(id, node),
    ),
    edges: merged,
    truncated: graph.truncated || answer.truncated,
  };
}

/** How many nodes each node has on a side: two edges to one count once. */
function countNeighbours(edges: LineageEdge[]) {
  const upstream = new Map<string, Set<string>>();
  const downstream = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, at: string, other: string) => {
    const others = map.get(at) ?? new Set<string>();
    others.add(other);
    map.set(at, others);
  };
  for (const { from, to } of edges) {
    note(downstream, from, to);
    note(upstream, to, from);
  }
  return {
    upstream: (id: string) => upstream.get(id)?.size ?? 0,
    downstream: (id: string) => downstream.get(id)?.size ?? 0,
  };
}
