import type { Knex } from 'knex';
import { readEdgesBetween } from './queries/readEdgesBetween';
import { readLevel } from './queries/readLevel';
import type { NodesById } from './queries/readNodes';
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
import { MAX_PAIRS, planCompletion, SMALL_LIST } from './walk/planCompletion';
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
  const level = (side: Side, list: number[]) =>
    readLevel(knex, {
      ids: list,
      side,
      branches,
      // What is short now may have been longer then.
      perNode: at === undefined ? SMALL_LIST : MAX_PAST_LIST,
      limit: MAX_LEVEL_EDGES,
      at,
    });
  const read = await Promise.all([
    level('downstream', plan.downstream),
    level('upstream', plan.upstream),
    readEdgesBetween(knex, { ...plan.pairs, branches, at }),
  ]);

  const edges = new EdgeSet();
  for (const edge of [walk.edges, ...read].flat()) {
    if (walk.depths.has(edge.from) && walk.depths.has(edge.to)) {
      edges.add(edge);
    }
  }
  return {
    edges: edges.list(),
    cut: !plan.whole && { reason: 'edges', limit: MAX_PAIRS },
  };
}
