import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres } from '@waymark/plugin-bulk-rows-node';

/** Entities to be computed again, and the mark that says by whom. */
export interface Claim {
  mark: string;
  refs: string[];
}

/**
 * Marks some touched entities as being computed.
 *
 * Nothing may be lost between reading what an entity looks like and taking
 * its touch away:
 *
 * ```
 *   worker          touch of E              a page of a source
 *   claim      ->   at = claim:1
 *   reads E
 *                   at = 10:00:00.123   <-  stores a change of E
 *   writes row
 *   unclaim 1       stays: not claim:1      E is computed once more
 * ```
 *
 * A worker that dies leaves its mark behind; since a mark can be claimed over,
 * the next worker takes the entity, and the dead one's mark is never met again.
 */
export async function claimTouched(
  knex: Knex,
  options: { limit: number },
): Promise<Claim> {
  const mark = `claim:${randomUUID().replaceAll('-', '')}`;
  const refs = await knex.transaction(async tx => {
    const rows: { entity_ref: string }[] = await lockFree(
      tx,
      tx('entity_touches').orderBy('at').limit(options.limit),
    );
    const found = rows.map(row => row.entity_ref);
    await tx('entity_touches')
      .whereIn('entity_ref', found)
      .update({ at: mark });
    return found;
  });
  return { mark, refs };
}

/**
 * Takes the touches of a claim away, except where the entity changed since.
 * Returns the refs that are still this claim's to write.
 */
export async function settleClaim(
  tx: Knex.Transaction,
  claim: Claim,
): Promise<Set<string>> {
  const rows: { entity_ref: string }[] = await lockFree(
    tx,
    tx('entity_touches')
      .whereIn('entity_ref', claim.refs)
      .where({ at: claim.mark }),
  );
  const settled = rows.map(row => row.entity_ref);
  await tx('entity_touches')
    .whereIn('entity_ref', settled)
    .where({ at: claim.mark })
    .delete();
  return new Set(settled);
}

/**
 * Locks rows, passing over those that a page being stored holds: waiting for
 * it could deadlock, since it takes them in another order. SQLite has one
 * writer at a time and no row locks.
 */
async function lockFree(
  tx: Knex.Transaction,
  query: Knex.QueryBuilder,
): Promise<{ entity_ref: string }[]> {
  const rows = query.select('entity_ref');
  return isPostgres(tx) ? rows.forUpdate().skipLocked() : rows;
}
