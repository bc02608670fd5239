import type { Knex } from 'knex';
import { readLevel } from './queries/readLevel';
import { readLists } from './queries/readLists';
import type { NodesById } from './queries/readNodes';
import { degreesOf } from './shape/countHidden';
import type { EdgeSelection, Side, WalkGranularity } from './types';
import { edgeBranches } from './walk/edgeBranches';
import { MAX_LEVEL_EDGES } from './walk/traverse';

/** Neighbours of one list that are counted at most. */
const MAX_COUNTED = 100;

/**
 * Neighbours of the shown nodes where their degrees do not tell: at a moment,
 * and where only some kinds of edges are followed. Undefined where they do.
 */
export async function countAtMoment(
  knex: Knex,
  options: {
    shown: readonly number[];
    nodes: NodesById;
    selection: EdgeSelection;
    place: { granularity: WalkGranularity; root: number };
  },
): Promise<((id: number) => Record<Side, number>) | undefined> {
  const { shown, nodes, selection, place } = options;
  const { at, kinds } = selection;
  if (at === undefined && !kinds) {
    return undefined;
  }
  const isJob = nodes.get(place.root)?.type === 'job';
  const others = shown.filter(id => id !== place.root);
  const count = async (side: Side) => {
    const degree = (id: number) => {
      const node = nodes.get(id);
      return node ? degreesOf(node, place)[side] : 0;
    };
    const read = (ids: readonly number[], ofRootJob: boolean) => {
      const request = {
        ids,
        side,
        branches: edgeBranches(selection, { ofRootJob }),
        perNode: MAX_COUNTED,
        limit: MAX_LEVEL_EDGES * 2,
      };
      return at === undefined
        ? readLists(knex, { ...request, degree })
        : readLevel(knex, { ...request, at });
    };
    const edges = await Promise.all([
      read(others, false),
      read([place.root], isJob),
    ]);
    const counts = new Map<number, number>();
    for (const edge of edges.flat()) {
      const id = side === 'upstream' ? edge.to : edge.from;
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  };
  const [upstream, downstream] = await Promise.all([
    count('upstream'),
    count('downstream'),
  ]);
  return id => ({
    upstream: upstream.get(id) ?? 0,
    downstream: downstream.get(id) ?? 0,
  });
}
