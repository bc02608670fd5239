import type { Knex } from 'knex';
import { readEdgesBetween } from './queries/readEdgesBetween';
import { readLevel } from './queries/readLevel';
import type { ShownNodes } from './queries/readShown';
import { readSteps } from './queries/readSteps';
import { degreesOf } from './shape/countHidden';
import type {
  Cut,
  EdgeSelection,
  Side,
  StoredEdge,
  WalkGranularity,
} from './types';
import { edgeBranches } from './walk/edgeBranches';
import {
  type ListPlan,
  MAX_PAIRS,
  planCompletion,
} from './walk/planCompletion';
import { MAX_LEVEL_EDGES, type Walk } from './walk/traverse';

/** Edges of a list as it was at a moment, at most. */
const MAX_PAST_LIST = 1_000;

/**
 * Edges among the nodes of a walk that it had no reason to read, such as
 * between two nodes of its last level, in a fixed order. Some may be among
 * those that it read, and some or all were read with the nodes.
 */
export async function completeEdges(
  knex: Knex,
  options: {
    walk: Walk;
    shown: ShownNodes;
    selection: EdgeSelection;
    place: { granularity: WalkGranularity; root: number };
  },
): Promise<{ edges: StoredEdge[]; cut: Cut }> {
  const { walk, shown, selection, place } = options;
  const { nodes } = shown;
  if (shown.edges) {
    return { edges: shown.edges.sort(inOrder), cut: false };
  }
  const { at } = selection;
  const ids = [...walk.depths.keys()];
  const branches = edgeBranches(selection);
  const plan = planCompletion({
    nodes: ids,
    expanded: walk.expanded,
    degrees: id => {
      const node = nodes.get(id);
      // What has gone between two reads has no edges any more.
      return node ? degreesOf(node, place) : { upstream: 0, downstream: 0 };
    },
  });
  const level = async (side: Side, { of, among }: ListPlan) => {
    if (of.length === 0 || among.length === 0) {
      return [];
    }
    const request = { ids: of, side, branches, limit: MAX_LEVEL_EDGES };
    return at === undefined
      ? readSteps(knex, { ...request, among })
      : // What is short now may have been longer then.
        readLevel(knex, { ...request, perNode: MAX_PAST_LIST, at });
  };
  const read = await Promise.all([
    level('downstream', plan.downstream),
    level('upstream', plan.upstream),
    readEdgesBetween(knex, { ...plan.pairs, branches, at }),
  ]);

  return {
    edges: read.flat().sort(inOrder),
    cut: !plan.whole && { reason: 'edges', limit: MAX_PAIRS },
  };
}

function inOrder(a: StoredEdge, b: StoredEdge): number {
  return a.from - b.from || a.kind - b.kind || a.to - b.to;
}
