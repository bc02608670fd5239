import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { Side, StoredEdge } from '../types';
import type { EdgeBranch } from '../walk/edgeBranches';
import { edgeSource, type EdgeSource } from './edgeSource';
import { idRelation, selectRows } from './ids';

/** What is read of one level. */
export interface LevelRequest {
  ids: readonly number[];
  side: Side;
  branches: readonly EdgeBranch[];
  /** Edges of each list of a node, at most. */
  perNode: number;
  /** Edges together, at most. */
  limit: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Edges of some nodes on one side as they were at a moment, from the evidence
 * that was valid then. Each list of each node ends after `perNode` rows.
 */
export async function readLevel(
  knex: Knex,
  request: LevelRequest,
): Promise<StoredEdge[]> {
  const { ids, side, branches, limit, at } = request;
  if (ids.length === 0 || branches.length === 0) {
    return [];
  }
  const lists = branches.map(branch =>
    edgeSource(knex, { ...request, branch, at }),
  );
  return isPostgres(knex)
    ? readLateral(knex, { ids, side, lists, limit })
    : readCorrelated(knex, { ids, side, lists, limit });
}

interface Lists {
  ids: readonly number[];
  side: Side;
  lists: EdgeSource[];
  limit: number;
}

async function readLateral(
  knex: Knex,
  { ids, side, lists, limit }: Lists,
): Promise<StoredEdge[]> {
  const relation = idRelation(knex, ids);
  const union = lists.map(list => `(${list.sql})`).join(' union all ');
  const rows = await selectRows<{
    id: number;
    other: number;
    kind: number;
    flags: number;
  }>(
    knex,
    `select f.id, e.other, e.kind, e.flags
     from ${relation.sql} cross join lateral (${union}) as e
     limit ?`,
    [...relation.bindings, ...lists.flatMap(list => list.bindings), limit],
  );
  return rows.map(({ id, other, kind, flags }) =>
    toEdge(side, [id, other, kind, Number(flags)]),
  );
}

/**
 * SQLite has no lateral join: each list comes as one JSON value of a
 * correlated subselect.
 */
async function readCorrelated(
  knex: Knex,
  { ids, side, lists, limit }: Lists,
): Promise<StoredEdge[]> {
  const relation = idRelation(knex, ids);
  const columns = lists.map(
    ({ sql }, i) =>
      `(select json_group_array(json_array(other, kind, flags)) from (${sql})) as l${i}`,
  );
  const rows = await selectRows<{ id: number } & Record<string, string>>(
    knex,
    `select f.id, ${columns.join(', ')} from ${relation.sql} order by f.ord`,
    [...lists.flatMap(list => list.bindings), ...relation.bindings],
  );
  const edges: StoredEdge[] = [];
  for (const row of rows) {
    for (let i = 0; i < lists.length && edges.length < limit; i++) {
      const list: [number, number, number][] = JSON.parse(row[`l${i}`]);
      for (const [other, kind, flags] of list) {
        edges.push(toEdge(side, [row.id, other, kind, flags]));
      }
    }
  }
  return edges.slice(0, limit);
}

function toEdge(
  side: Side,
  [id, other, kind, flags]: [number, number, number, number],
): StoredEdge {
  return side === 'upstream'
    ? { from: other, to: id, kind, flags }
    : { from: id, to: other, kind, flags };
}
