import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { Side } from '../types';
import { type EdgeBranch, inBranch } from '../walk/edgeBranches';

/** A subselect of `other, kind, flags` for the node `f.id`. */
export interface EdgeSource {
  sql: string;
  bindings: number[];
}

/** When evidence held: `ev` is its row, to be given the moment twice. */
export const VALID_AT =
  'ev.first_seen <= ? and (ev.ended_at > ? or (ev.ended_at is null and ev.active))';

/**
 * One list of the edges of a node `f.id` at a moment, in the order of the
 * index that holds it, from the evidence that was valid then.
 */
export function edgeSource(
  knex: Knex,
  options: { branch: EdgeBranch; side: Side; perNode: number; at: number },
): EdgeSource {
  const { branch, side, at } = options;
  // A neighbour may be there with each of the kinds.
  const limit = options.perNode * (branch.to - branch.from + 1);
  const [own, other] =
    side === 'upstream' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  return {
    sql: `select ee.${other} as other, ee.kind, ${evidenceFlags(knex)} as flags
      from evidence_edges ee join evidence ev on ev.id = ee.evidence_id
      where ee.${own} = f.id and ${inBranch('ee.kind', branch)} and ${VALID_AT}
      group by ee.${other}, ee.kind ${branch.directOnly ? `having ${allDirect(knex)} = 1` : ''}
      order by ee.${other}, ee.kind limit ?`,
    bindings: [at, at, limit],
  };
}

/** The flags that rows of evidence amount to, as `edges.flags` has them. */
export function evidenceFlags(knex: Knex): string {
  return `max(case when ev.origin = 'run' then 1 else 0 end)
    + max(case when ev.origin = 'run' then 0 else 2 end)
    + 4 * ${allDirect(knex)}`;
}

/** 1 where no evidence of the rows has a job between, else 0. */
export function allDirect(knex: Knex): string {
  return `min(case when ee.direct = ${truth(knex)} then 1 else 0 end)`;
}

/** True, as the database writes it. */
function truth(knex: Knex): string {
  return isPostgres(knex) ? 'true' : '1';
}
