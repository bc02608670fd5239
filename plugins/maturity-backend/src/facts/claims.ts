import {
  inTransaction,
  isPostgres,
  whereValuesIn,
} from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { FactSetRow } from '../database/tables';
import type { FactSource } from './sources';

/** Time beyond a retriever's own in which its answers are written. */
const MARGIN_MS = 60_000;

/**
 * The right to ask one retriever about some entities, until a moment.
 *
 * While it lasts, `due_at` of the rows is that moment too: when the replica
 * dies, others take over then, and a `due_at` that differs says that somebody
 * wants the entity to be asked about once more.
 */
export interface Claim {
  retriever: string;
  entityRefs: readonly string[];
  until: number;
}

/** A claim with whom it gives the right to ask. */
export interface SourceClaim {
  source: FactSource;
  claim: Claim;
}

/**
 * Claims what is due, the longest waiting first. Replicas that do so at the
 * same time get different entities.
 */
export async function claimDue(options: {
  knex: Knex;
  retriever: string;
  limit: number;
  timeoutMs: number;
  now: number;
  /** Only this entity. */
  entityRef?: string;
}): Promise<Claim | undefined> {
  const { knex, retriever, limit, timeoutMs, now, entityRef } = options;
  const until = now + timeoutMs + MARGIN_MS;
  const due = knex('fact_sets')
    .where({
      retriever,
      ...(entityRef !== undefined && { entity_ref: entityRef }),
    })
    .where('due_at', '<=', now)
    .where('claimed_until', '<', now)
    .orderBy('due_at')
    .limit(limit)
    .select('entity_ref');
  if (isPostgres(knex)) {
    // A row that another replica is claiming, or writing, is not waited for.
    due.forUpdate().skipLocked();
  }
  const rows: Pick<FactSetRow, 'entity_ref'>[] = await knex('fact_sets')
    .with('due', due)
    .where({ retriever })
    .whereIn('entity_ref', knex.select('entity_ref').from('due'))
    .update({ claimed_until: until, due_at: until })
    .returning('entity_ref');
  return rows.length > 0
    ? { retriever, entityRefs: rows.map(row => row.entity_ref), until }
    : undefined;
}

/**
 * Claims what nobody asks about one entity. All claims last as long as the
 * slowest of the retrievers may take: their answers are written together.
 *
 * @param options.knex - a transaction that has locked the subject.
 */
export async function claimEntity(options: {
  knex: Knex.Transaction;
  entityRef: string;
  sources: readonly FactSource[];
  now: number;
  /** Leaves what is not due yet. */
  onlyDue: boolean;
}): Promise<SourceClaim[]> {
  const { knex, entityRef, sources, now, onlyDue } = options;
  if (sources.length === 0) {
    return [];
  }
  const longest = Math.max(...sources.map(({ timeoutMs }) => timeoutMs));
  const until = now + longest + MARGIN_MS;
  const rows: Pick<FactSetRow, 'retriever'>[] = await knex('fact_sets')
    .where({ entity_ref: entityRef })
    .whereIn(
      'retriever',
      sources.map(({ id }) => id),
    )
    .where('claimed_until', '<', now)
    .modify(query => {
      if (onlyDue) {
        query.where('due_at', '<=', now);
      }
    })
    .update({ claimed_until: until, due_at: until })
    .returning('retriever');
  const claimed = new Set(rows.map(({ retriever }) => retriever));
  return sources
    .filter(({ id }) => claimed.has(id))
    .map(source => ({
      source,
      claim: { retriever: source.id, entityRefs: [entityRef], until },
    }));
}

/** Makes a claim last long enough to ask about each entity by itself. */
export async function renewClaim(options: {
  knex: Knex;
  claim: Claim;
  timeoutMs: number;
  now: number;
}): Promise<Claim> {
  const { knex, claim, timeoutMs, now } = options;
  const until = now + timeoutMs * claim.entityRefs.length + MARGIN_MS;
  await inTransaction(knex, async tx => {
    await claimedRows(tx, claim)
      .where('due_at', claim.until)
      .update({ due_at: until });
    await claimedRows(tx, claim).update({ claimed_until: until });
  });
  return { ...claim, until };
}

/** Gives back what was not asked about, for others to take at once. */
export async function releaseClaim(options: {
  knex: Knex;
  claim: Claim;
  now: number;
}): Promise<void> {
  const { knex, claim, now } = options;
  await inTransaction(knex, tx =>
    claimedRows(tx, claim).update({ claimed_until: 0, due_at: now }),
  );
}

/** The rows that are still this claim's; a late answer finds none. */
export function claimedRows(knex: Knex, claim: Claim) {
  const { sql, bindings } = whereValuesIn(knex, 'entity_ref', claim.entityRefs);
  return knex<FactSetRow>('fact_sets')
    .where({ retriever: claim.retriever, claimed_until: claim.until })
    .whereRaw(sql, bindings);
}

/**
 * The rows of each claim, in one statement; see {@link claimedRows}. Several
 * claims are of one entity, so all pairs of theirs are what is asked for.
 */
export async function readClaimed(
  knex: Knex,
  claims: readonly Claim[],
): Promise<FactSetRow[][]> {
  const refs = new Set(claims.flatMap(({ entityRefs }) => entityRefs));
  const { sql, bindings } = whereValuesIn(knex, 'entity_ref', [...refs]);
  const rows: FactSetRow[] = await knex<FactSetRow>('fact_sets')
    .whereIn(
      'retriever',
      claims.map(({ retriever }) => retriever),
    )
    .whereIn(
      'claimed_until',
      claims.map(({ until }) => until),
    )
    .whereRaw(sql, bindings);
  return claims.map(({ retriever, entityRefs, until }) => {
    const own = new Set(entityRefs);
    return rows.filter(
      row =>
        row.retriever === retriever &&
        Number(row.claimed_until) === until &&
        own.has(row.entity_ref),
    );
  });
}
