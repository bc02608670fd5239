import type { Knex } from 'knex';
import { readLevel } from './queries/readLevel';
import { readLists } from './queries/readLists';
import type { EdgeSelection, Side } from './types';
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
    selection: EdgeSelection;
    root: { id: number; isJob: boolean };
  },
): Promise<((id: number) => Record<Side, number>) | undefined> {
  const { shown, selection, root } = options;
  const { granularity, at, kinds } = selection;
  if (at === undefined && !kinds) {
    return undefined;
  }
  const others = shown.filter(id => id !== root.id);
  const count = async (side: Side) => {
    const read = async (ids: readonly number[], ofRootJob: boolean) => {
      const request = {
        branches: edgeBranches(selection, { ofRootJob }),
        perNode: MAX_COUNTED,
        limit: MAX_LEVEL_EDGES * 2,
      };
      if (at !== undefined) {
        return readLevel(knex, { ...request, ids, side, at });
      }
      const counted = ofRootJob ? 'job' : granularity;
      const of = [{ ids, side }];
      return (await readLists(knex, { ...request, of, counted })).flat();
    };
    const edges = await Promise.all([
      read(others, false),
      read([root.id], root.isJob),
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
