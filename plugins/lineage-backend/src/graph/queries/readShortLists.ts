import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { Side, StoredEdge, WalkGranularity } from '../types';
import { type EdgeBranch, inBranch } from '../walk/edgeBranches';
import { oneOfIds } from './ids';
import { selectNumbers } from './selectNumbers';

/** Nodes whose edges on one side are asked for. */
export interface NodesOfSide {
  ids: readonly number[];
  side: Side;
}

/** The edges of some nodes, as far as they have few. */
export interface ShortLists {
  edges: StoredEdge[];
  /** Nodes that have more; none of their edges is among those. */
  long: Set<number>;
}

/** How edges are read of nodes that may have few or many. */
export interface ShortListsRequest {
  branches: readonly EdgeBranch[];
  /** Which of the counted degrees of a node tells how many it has. */
  counted: WalkGranularity;
  /** As many are few. */
  most: number;
  /** Edges of one side together, at most. */
  limit: number;
}

/**
 * The edges of those nodes that have few, and which nodes have many, for each
 * of `of` in its place.
 *
 *   ids ─▶ nodes: degree ─┬─ at most `most` ─▶ their edges
 *                         └─ more ───────────▶ themselves (`kind` is null)
 *
 * How many edges a node has is counted in its row, so one statement decides
 * and reads, and nobody has to know the nodes before.
 */
export async function readShortLists(
  knex: Knex,
  request: ShortListsRequest & { of: readonly NodesOfSide[] },
): Promise<ShortLists[]> {
  const { of, branches } = request;
  const asked = [...of.entries()].filter(([, { ids }]) => ids.length > 0);
  const answers: ShortLists[] = of.map(() => ({ edges: [], long: new Set() }));
  if (asked.length === 0 || branches.length === 0) {
    return answers;
  }
  const degrees = asked.map(([list, nodes]) =>
    degreesOf(knex, list, nodes, request),
  );
  const lists = asked.map(([list, nodes]) =>
    listsOf(knex, list, nodes, request),
  );
  const rows = await selectNumbers<Row>(
    knex,
    ['list', 'from', 'to', 'kind', 'flags'],
    `with ${degrees.map(({ sql }) => sql).join(', ')}
     ${lists.map(({ sql }) => sql).join(' union all ')}`,
    [...degrees, ...lists].flatMap(({ bindings }) => bindings),
  );
  for (const { list, from, to, kind, flags } of rows) {
    const { edges, long } = answers[list];
    if (kind === null || flags === null) {
      long.add(from);
    } else if (edges.length < request.limit) {
      edges.push({ from, to, kind, flags });
    }
  }
  return answers;
}

interface Statement {
  sql: string;
  bindings: (string | number)[];
}

interface Row {
  list: number;
  from: number;
  to: number;
  kind: number | null;
  flags: number | null;
}

/** The relation `n<list>(id, degree)` of some nodes. */
function degreesOf(
  knex: Knex,
  list: number,
  { ids, side }: NodesOfSide,
  { counted }: ShortListsRequest,
): Statement {
  const nodes = oneOfIds(knex, 'id', ids);
  const degree = `${counted}_${side === 'upstream' ? 'up' : 'down'}`;
  return {
    sql: `n${list} as materialized (select id, ${degree} as degree from nodes where ${nodes.sql})`,
    bindings: nodes.bindings,
  };
}

function listsOf(
  knex: Knex,
  list: number,
  { ids, side }: NodesOfSide,
  { branches, most, limit }: ShortListsRequest,
): Statement {
  const own = side === 'upstream' ? 'to_id' : 'from_id';
  const columns = 'from_id as "from", to_id as "to", kind, flags';
  const long = 'select id as "from", id as "to", null as kind, null as flags';
  const parts = branches.map(branch => {
    const where = `where ${own} = n.id and ${inBranch('kind', branch)}
      and ${branch.directOnly ? 'flags >= 4' : 'flags <> 0'}`;
    // Postgres may not turn the loop over a few nodes into a join of tables.
    return isPostgres(knex)
      ? `select e.* from n${list} as n cross join lateral (
           select ${columns} from edges ${where} offset 0
         ) as e where n.degree <= ?`
      : `select ${columns} from n${list} as n cross join edges ${where} and n.degree <= ?`;
  });
  return {
    sql: `select ${list} as list, l.* from (
      ${[...parts, `${long} from n${list} where degree > ?`].join(' union all ')}
      limit ?
    ) as l`,
    bindings: [...parts.map(() => most), most, limit + ids.length],
  };
}
