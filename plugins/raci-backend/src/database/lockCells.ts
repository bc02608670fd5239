import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';

/** The bytes of "raci": tells our lock from other plugins' in one database. */
const LOCK_CLASS = 0x72616369;

/**
 * Lets one writer of cells and parties at a time through, until the
 * transaction ends. A subject that is seen for the first time has no row that
 * could be locked, and what is written follows from what was read before; so
 * the read, the reckoning and the write of a slice are one turn, and whoever
 * comes last has read the newest state of the catalog. SQLite has one writer
 * at a time by itself.
 */
export async function lockCells(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) {
    // Plugins may share a database and live in schemas of their own.
    await tx.raw(
      'select pg_advisory_xact_lock(?, hashtext(current_schema()))',
      [LOCK_CLASS],
    );
  }
}
