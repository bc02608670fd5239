import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { Side } from '../types';
import type { EdgeBranch } from '../walk/edgeBranches';

/** A subselect of `other, kind, flags` for the node `f.id`. */
export interface EdgeSource {
  sql: string;
  bindings: number[];
}

/** When evidence held: `ev` is its row, to be given the moment twice. */
export const VALID_AT =
  'ev.first_seen <= ? and (ev.ended_at > ? or (ev.ended_at is null and ev.active))';

/**
 * One list of the edges of a node `f.id`, in the order of the index that holds
 * it: now from `edges`, at a moment from the evidence that was valid then.
 */
export function edgeSource(
  knex: Knex,
  options: { branch: EdgeBranch; side: Side; perNode: number; at?: number },
): EdgeSource {
  const { branch, side, perNode, at } = options;
  const [own, other] =
    side === 'upstream' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  if (at === undefined) {
    const direct = branch.directOnly ? ' and e.flags >= 4' : '';
    return {
      sql: `select e.${other} as other, e.kind, e.flags from edges e
        where e.${own} = f.id and e.kind = ${branch.kind} and e.flags <> 0${direct}
        order by e.${other} limit ?`,
      bindings: [perNode],
    };
  }
  const direct = branch.directOnly ? ` and ee.direct = ${truth(knex)}` : '';
  return {
    sql: `select ee.${other} as other, ee.kind, ${evidenceFlags(knex)} as flags
      from evidence_edges ee join evidence ev on ev.id = ee.evidence_id
      where ee.${own} = f.id and ee.kind = ${branch.kind}${direct} and ${VALID_AT}
      group by ee.${other}, ee.kind order by ee.${other} limit ?`,
    bindings: [at, at, perNode],
  };
}

/** The flags that rows of evidence amount to, as `edges.flags` has them. */
export function evidenceFlags(knex: Knex): string {
  return `max(case when ev.origin = 'run' then 1 else 0 end)
    + max(case when ev.origin = 'run' then 0 else 2 end)
    + max(case when ee.direct = ${truth(knex)} then 4 else 0 end)`;
}

/** True, as the database writes it. */
export function truth(knex: Knex): string {
  return isPostgres(knex) ? 'true' : '1';
}
