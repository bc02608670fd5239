import type {
  LineageEdge,
  LineageGraph,
  LineageNode,
} from '@waymark/plugin-lineage-common';

/** A node next to the root, and the edge between them. */
export interface Neighbour {
  node: LineageNode;
  edge: LineageEdge;
}

/** What is one step away from the root, on one side. */
export interface Neighbours {
  shown: Neighbour[];
  /** All there are, with those that the answer leaves out. */
  count: number;
}

/** What the root is made from, and what uses it; each node once. */
export function neighboursOf(graph: LineageGraph): {
  upstream: Neighbours;
  downstream: Neighbours;
} {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const root = nodes.get(graph.root);
  const side = (
    near: 'from' | 'to',
    far: 'from' | 'to',
    hidden: number,
  ): Neighbours => {
    const shown = new Map<string, Neighbour>();
    for (const edge of graph.edges) {
      const node = nodes.get(edge[far]);
      // Of several edges to one node the one that is sure stands for all.
      const worse = node && shown.get(node.id)?.edge;
      if (
        node &&
        edge[near] === graph.root &&
        (!worse || worse.stale || worse.provenance === 'declared')
      ) {
        shown.set(node.id, { node, edge });
      }
    }
    return { shown: [...shown.values()], count: shown.size + hidden };
  };
  return {
    upstream: side('to', 'from', root?.hidden.upstream ?? 0),
    downstream: side('from', 'to', root?.hidden.downstream ?? 0),
  };
}
