import type { Knex } from 'knex';
import type { StoredEdge } from '../types';
import { type EdgeBranch, kindsOf } from '../walk/edgeBranches';
import { allDirect, evidenceFlags, VALID_AT } from './edgeSource';
import { oneOfIds, selectRows } from './ids';

/**
 * Edges from one of some nodes to one of others, each pair looked up in an
 * index: a hub's list is not read. Kinds are asked for one by one, since only
 * columns that are compared for equality lead an index to a single pair.
 */
export async function readEdgesBetween(
  knex: Knex,
  options: {
    from: readonly number[];
    to: readonly number[];
    branches: readonly EdgeBranch[];
    /** Milliseconds since 1970; edges as they are now without. */
    at?: number;
  },
): Promise<StoredEdge[]> {
  const { from, to, branches, at } = options;
  if (from.length === 0 || to.length === 0 || branches.length === 0) {
    return [];
  }
  const sources = oneOfIds(knex, 'from_id', from);
  const targets = oneOfIds(knex, 'to_id', to);
  const ends = `${sources.sql} and ${targets.sql}`;
  const bindings = [...sources.bindings, ...targets.bindings];
  const lists = branches.flatMap(branch =>
    kindsOf(branch).map(kind =>
      at === undefined
        ? {
            sql: `select from_id as "from", to_id as "to", kind, flags from edges
              where ${ends} and kind = ${kind} and ${branch.directOnly ? 'flags >= 4' : 'flags <> 0'}`,
            bindings,
          }
        : {
            sql: `select from_id as "from", to_id as "to", kind, ${evidenceFlags(knex)} as flags
              from evidence_edges ee join evidence ev on ev.id = ee.evidence_id
              where ${ends} and kind = ${kind} and ${VALID_AT}
              group by from_id, to_id, kind ${branch.directOnly ? `having ${allDirect(knex)} = 1` : ''}`,
            bindings: [...bindings, at, at],
          },
    ),
  );
  const rows = await selectRows<StoredEdge>(
    knex,
    lists.map(list => list.sql).join(' union all '),
    lists.flatMap(list => list.bindings),
  );
  return at === undefined
    ? rows
    : rows.map(row => ({ ...row, flags: Number(row.flags) }));
}
