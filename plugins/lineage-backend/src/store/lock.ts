import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';

/**
 * `shared`: as many as like write events at once. `exclusive`: names are made
 * one or parted, or what nobody refers to is removed, and nobody else writes.
 */
export type LockMode = 'shared' | 'exclusive';

/** The bytes of "lnge": tells our lock from other plugins' in one database. */
const LOCK_CLASS = 0x6c6e6765;

/**
 * Takes the graph's lock until the transaction ends. Edges are written with
 * the ids of canonical nodes, which therefore must stay what they are while
 * somebody writes. An advisory lock is fair: who wants it alone is not kept
 * waiting for ever by a stream of sharers. SQLite has one writer at a time.
 */
export async function lockGraph(
  tx: Knex.Transaction,
  mode: LockMode,
): Promise<void> {
  if (isPostgres(tx)) {
    // Plugins may share a database and live in schemas of their own.
    const suffix = mode === 'shared' ? '_shared' : '';
    await tx.raw(
      `select pg_advisory_xact_lock${suffix}(?, hashtext(current_schema()))`,
      [LOCK_CLASS],
    );
  }
}

/** Thrown inside a transaction that has to begin again with the lock alone. */
export class NeedsExclusiveLock extends Error {}

/** Thrown inside a transaction when what this process remembered is gone. */
export class StaleMemory extends Error {}
