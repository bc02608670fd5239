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
      hidden > 0 &&
      asked.depth < BOUNDS.depth && { moreDepth: asked.depth + 1 }),
  };
}
