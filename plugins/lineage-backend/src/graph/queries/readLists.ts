import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { Side, StoredEdge } from '../types';
import { type EdgeBranch, inBranch } from '../walk/edgeBranches';
import {
  type NodesOfSide,
  readShortLists,
  type ShortListsRequest,
} from './readShortLists';
import { selectNumbers } from './selectNumbers';

/** Neighbours up to which lists are read whole, all nodes in one go. */
const SHORT = 100;

/** Lists of one statement. */
const LISTS = 40;

/**
 * Edges of some nodes, for each of `of` in its place; of every list of a hub
 * at most `perNode` of each kind.
 *
 * Short lists are read whole with one condition on all nodes. A hub's list is
 * read by itself, in the order of its index and only as far as it is wanted:
 * with the hub's id in the statement the planner knows how long the list is.
 * In a lateral join it would take every list for short, and sort a hub's.
 */
export async function readLists(
  knex: Knex,
  request: Pick<ShortListsRequest, 'branches' | 'counted' | 'limit'> & {
    of: readonly NodesOfSide[];
    perNode: number;
  },
): Promise<StoredEdge[][]> {
  const { of, branches, perNode, limit } = request;
  const most = Math.max(perNode, SHORT);
  const read = await readShortLists(knex, { ...request, most });
  return Promise.all(
    read.map(async ({ edges, long }, place) => {
      const { ids, side } = of[place];
      const lists = ids
        .filter(id => long.has(id))
        .flatMap(id => branches.map(branch => ({ id, branch })));
      for (const part of chunked(lists, LISTS)) {
        if (edges.length >= limit) {
          break;
        }
        edges.push(...(await readHubs(knex, { lists: part, side, perNode })));
      }
      return inOrderOf(ids, side, edges).slice(0, limit);
    }),
  );
}

async function readHubs(
  knex: Knex,
  options: {
    lists: { id: number; branch: EdgeBranch }[];
    side: Side;
    perNode: number;
  },
): Promise<StoredEdge[]> {
  const { lists, side, perNode } = options;
  const [own, other] =
    side === 'upstream' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  const selects = lists.map(({ id, branch }, i) => {
    const most = perNode * (branch.to - branch.from + 1);
    return {
      sql: `select * from (
        select from_id as "from", to_id as "to", kind, flags from edges
        where ${own} = ? and ${inBranch('kind', branch)}
          and ${branch.directOnly ? 'flags >= 4' : 'flags <> 0'}
        order by kind, ${other} limit ?
      ) as l${i}`,
      bindings: [id, most],
    };
  });
  return selectNumbers<StoredEdge>(
    knex,
    ['from', 'to', 'kind', 'flags'],
    selects.map(select => select.sql).join(' union all '),
    selects.flatMap(select => select.bindings),
  );
}

/** Edges in the order of their nodes, and within one in that of its list. */
function inOrderOf(
  ids: readonly number[],
  side: Side,
  edges: StoredEdge[],
): StoredEdge[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const own = (edge: StoredEdge) =>
    place.get(side === 'upstream' ? edge.to : edge.from) ?? 0;
  const other = (edge: StoredEdge) =>
    side === 'upstream' ? edge.from : edge.to;
  return edges.sort(
    (a, b) => own(a) - own(b) || a.kind - b.kind || other(a) - other(b),
  );
}
