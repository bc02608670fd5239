import type { Knex } from 'knex';
import type { StoredEdge } from '../types';
import { type EdgeBranch, inBranch } from '../walk/edgeBranches';
import { evidenceFlags, truth, VALID_AT } from './edgeSource';
import { oneOfIds, selectRows } from './ids';

/**
 * Edges from one of some nodes to one of others, each pair looked up in an
 * index: a hub's list is not read.
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
  const direct = at === undefined ? 'flags >= 4' : `direct = ${truth(knex)}`;
  const kinds = branches
    .map(branch => {
      const kind = inBranch('kind', branch);
      return branch.directOnly ? `(${kind} and ${direct})` : `(${kind})`;
    })
    .join(' or ');
  const sources = oneOfIds(knex, 'from_id', from);
  const targets = oneOfIds(knex, 'to_id', to);
  const where = `${sources.sql} and ${targets.sql} and (${kinds})`;
  const bindings = [...sources.bindings, ...targets.bindings];
  if (at === undefined) {
    return selectRows<StoredEdge>(
      knex,
      `select from_id as "from", to_id as "to", kind, flags from edges
       where ${where} and flags <> 0`,
      bindings,
    );
  }
  const rows = await selectRows<StoredEdge>(
    knex,
    `select from_id as "from", to_id as "to", kind, ${evidenceFlags(knex)} as flags
     from evidence_edges ee join evidence ev on ev.id = ee.evidence_id
     where ${where} and ${VALID_AT}
     group by from_id, to_id, kind`,
    [...bindings, at, at],
  );
  return rows.map(row => ({ ...row, flags: Number(row.flags) }));
}
