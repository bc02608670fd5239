import type { LineageGraph } from '@waymark/plugin-lineage-common';
import type { GraphView } from '../../graph/types';
import { BOUNDS } from '../view/viewState';

/** What a picture does not show. */
export interface LeftOut {
  truncated: LineageGraph['truncated'];
  /** Neighbours of what is drawn that are neither loaded nor folded. */
  hidden: number;
  /** Loaded nodes that are folded away. */
  folded: number;
  /** Drawn without a name. */
  masked: number;
  /** What to ask for to see more; undefined where the API gives no more. */
  moreNodes?: number;
  moreDepth?: number;
}

const SIDES = [
  { side: 'upstream', near: 'to', far: 'from' },
  { side: 'downstream', near: 'from', far: 'to' },
] as const;

/** How many nodes more one click asks for. */
export const MORE_NODES = 50;

/**
 * What is left out of the picture, so that the page can say so and offer more.
 *
 * @param options.graph with the neighbours of opened nodes merged in
 * @param options.truncated of the answer about the root alone: what opened
 *   nodes leave out is in their hidden counts
 * @param options.asked what the page asked the API for
 */
export function leftOut(options: {
  graph: LineageGraph;
  truncated: LineageGraph['truncated'];
  drawn: GraphView;
  asked: { depth: number; limit: number };
}): LeftOut {
  const { graph, truncated, drawn, asked } = options;
  const loaded = new Map(graph.nodes.map(node => [node.id, node]));
  let hidden = 0;
  let masked = 0;
  for (const { node } of drawn.nodes) {
    const said = loaded.get(node.id)?.hidden ?? node.hidden;
    hidden += said.upstream + said.downstream;
    masked += node.masked ? 1 : 0;
  }
  const full = truncated && truncated.reason === 'nodes';
  return {
    truncated,
    hidden,
    folded: graph.nodes.length - drawn.nodes.length,
    masked,
    ...(full &&
      asked.limit < BOUNDS.limit && {
        moreNodes: Math.min(BOUNDS.limit, asked.limit + MORE_NODES),
      }),
    ...(!full &&
      asked.depth < BOUNDS.depth &&
      goesOn(graph, asked.depth) && { moreDepth: asked.depth + 1 }),
  };
}

/**
 * True when another level would show more: a node as far away as was asked
 * for, on a way that only goes up or only goes down, has neighbours there.
 * What hangs sideways from the way is reached by opening its node alone.
 */
function goesOn(graph: LineageGraph, depth: number): boolean {
  return SIDES.some(({ side, near, far }) => {
    const seen = new Set([graph.root]);
    for (const at of seen) {
      for (const edge of graph.edges) {
        if (edge[near] === at) {
          seen.add(edge[far]);
        }
      }
    }
    return graph.nodes.some(
      node =>
        node.depth === depth && node.hidden[side] > 0 && seen.has(node.id),
    );
  });
}
