import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { StoredEdge, StoredNode, WalkGranularity } from '../types';
import { type EdgeBranch, kindsOf } from '../walk/edgeBranches';
import { keptIds, oneOfIds, selectRows } from './ids';
import { NODE_COLUMNS, nodeColumns } from './nodeColumns';
import { followNames, type NodesById, readNodes } from './readNodes';

/** Edges from some nodes of an answer to others. */
export interface EdgesBetween {
  from: readonly number[];
  to: readonly number[];
  branches: readonly EdgeBranch[];
  /** Which of the counted degrees of a node tells how many edges it has. */
  counted: WalkGranularity;
  /** Edges of a node up to which its list costs nothing to go through. */
  most: number;
  /** Pairs of a node with more and one of the others, at most. */
  pairs: number;
  /** Edges, at most. */
  limit: number;
}

/** What was read. */
export interface ShownNodes {
  nodes: NodesById;
  /** Undefined where it takes who knows the nodes to plan how they are read. */
  edges?: StoredEdge[];
}

type Edge = [from: number, to: number, kind: number, flags: number];

/** A row that is no node, and where its name would be, the edges. */
interface EdgesRow {
  id: null;
  name: string | null;
}

const EDGES_ROW = NODE_COLUMNS.map(column =>
  column === 'name' ? 'e.edges' : 'null',
).join(', ');

/**
 * The nodes of an answer and, in the same statement, the edges from some of
 * them to others:
 *
 *   ids ─▶ nodes ─┬─▶ as they are
 *                 └─▶ few have long lists? ─▶ edges, as one value
 *
 * Postgres goes through an index with both lists of ends at once, past all
 * that lies between: one look for a short list, for a long one as many as
 * there are others. The degrees say how many these are, so where they are too
 * many no edge is read. SQLite would look for every pair, so it reads none.
 */
export async function readShown(
  knex: Knex,
  ids: readonly number[],
  between?: EdgesBetween,
): Promise<ShownNodes> {
  if (!between || !isPostgres(knex)) {
    return { nodes: await readNodes(knex, ids) };
  }
  const { from, to, branches, limit } = between;
  if (from.length === 0 || to.length === 0 || branches.length === 0) {
    return { nodes: await readNodes(knex, ids), edges: [] };
  }
  const nodes = oneOfIds(knex, 'id', ids);
  const edges = edgesOf(knex, between);
  const rows = await selectRows<StoredNode | EdgesRow>(
    knex,
    `with n as materialized (
       select ${nodeColumns('nodes')} from nodes where ${nodes.sql}
     ) select * from n union all select ${EDGES_ROW} from (${edges.sql}) as e`,
    [...nodes.bindings, ...edges.bindings],
  );
  const written = rows.find(row => row.id === null)?.name;
  const read: Edge[] | null = JSON.parse(written ?? 'null');
  return {
    nodes: await followNames(
      knex,
      rows.filter(row => row.id !== null),
    ),
    edges:
      read && read.length <= limit
        ? read.map(([a, b, kind, flags]) => ({ from: a, to: b, kind, flags }))
        : undefined,
  };
}

function edgesOf(
  knex: Knex,
  { from, to, branches, counted, most, pairs, limit }: EdgesBetween,
): { sql: string; bindings: (string | number)[] } {
  const sources = oneOfIds(knex, 'from_id', from);
  const targets = oneOfIds(knex, 'to_id', to);
  const long = [
    { ids: keptIds(knex, 'n.id', from), degree: 'down', others: to.length },
    { ids: keptIds(knex, 'n.id', to), degree: 'up', others: from.length },
  ];
  const lists = branches.map(
    branch => `select from_id, to_id, kind, flags from edges
      where ${sources.sql} and kind in (${kindsOf(branch).join(', ')})
        and ${targets.sql} and ${branch.directOnly ? 'flags >= 4' : 'flags <> 0'}
        and (select few from h)`,
  );
  return {
    sql: `with h as materialized (
        select ${long
          .map(
            ({ ids, degree }) =>
              `count(*) filter (where n.${counted}_${degree} > ? and ${ids.sql}) <= ?`,
          )
          .join(' and ')} as few from n
      ), l as (${lists.join(' union all ')} limit ?)
      select case when h.few then (
        select coalesce(json_agg(json_build_array(from_id, to_id, kind, flags)), '[]')::text from l
      ) end as edges from h`,
    bindings: [
      ...long.flatMap(({ ids, others }) => [
        most,
        ...ids.bindings,
        Math.floor(pairs / others),
      ]),
      ...lists.flatMap(() => [...sources.bindings, ...targets.bindings]),
      limit + 1,
    ],
  };
}
