import type { Knex } from 'knex';
import { readEdgesBetween } from './queries/readEdgesBetween';
import { readLevel } from './queries/readLevel';
import type { NodesById } from './queries/readNodes';
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
import { EdgeSet } from './walk/EdgeSet';
import {
  type ListPlan,
  MAX_PAIRS,
  planCompletion,
} from './walk/planCompletion';
import { MAX_LEVEL_EDGES, type Walk } from './walk/traverse';

/** Edges of a list as it was at a moment, at most. */
const MAX_PAST_LIST = 1_000;

/**
 * All edges among the nodes of a walk: those it read on its way and those it
 * had no reason to read, such as between two nodes of its last level.
 */
export async function completeEdges(
  knex: Knex,
  options: {
    walk: Walk;
    nodes: NodesById;
    selection: EdgeSelection;
    place: { granularity: WalkGranularity; root: number };
  },
): Promise<{ edges: StoredEdge[]; cut: Cut }> {
  const { walk, nodes, selection, place } = options;
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
    edges: amongShown(walk, [walk.edges, ...read].flat()),
    cut: !plan.whole && { reason: 'edges', limit: MAX_PAIRS },
  };
}

/** Edges between nodes of a walk, each once, in the order they were read. */
export function amongShown(
  { depths }: Pick<Walk, 'depths'>,
  edges: readonly StoredEdge[],
): StoredEdge[] {
  const among = new EdgeSet();
  for (const edge of edges) {
    if (depths.has(edge.from) && depths.has(edge.to)) {
      among.add(edge);
    }
  }
  return among.list();
}
