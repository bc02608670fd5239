import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { Side, StoredEdge } from '../types';
import { inBranch } from '../walk/edgeBranches';
import { selectRows } from './ids';
import type { LevelRequest } from './readLevel';
import { readSteps } from './readSteps';

/** Neighbours up to which lists are read whole, all nodes in one go. */
const SHORT = 100;

/** Lists of one statement. */
const LISTS = 40;

/**
 * Edges of some nodes on one side, when it is known how many each has.
 *
 * Short lists are read whole with one condition on all nodes. A hub's list is
 * read by itself, in the order of its index and only as far as it is wanted:
 * with the hub's id in the statement the planner knows how long the list is.
 * In a lateral join it would take every list for short, and sort a hub's.
 */
export async function readLists(
  knex: Knex,
  request: Omit<LevelRequest, 'at'> & { degree: (id: number) => number },
): Promise<StoredEdge[]> {
  const { ids, side, branches, perNode, limit, degree } = request;
  const most = Math.max(perNode, SHORT);
  const hubs = ids.filter(id => degree(id) > most);
  const short = ids.filter(id => degree(id) <= most);
  const lists = hubs.flatMap(id => branches.map(branch => ({ id, branch })));
  const read = await readSteps(knex, { ids: short, side, branches, limit });
  for (const part of chunked(lists, LISTS)) {
    if (read.length >= limit) {
      break;
    }
    read.push(...(await readHubs(knex, { lists: part, side, perNode })));
  }
  return inOrderOf(ids, side, read).slice(0, limit);
}

async function readHubs(
  knex: Knex,
  options: {
    lists: { id: number; branch: LevelRequest['branches'][number] }[];
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
  return selectRows<StoredEdge>(
    knex,
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
