import type { Knex } from 'knex';

const ATTEMPTS = 4;

/** Postgres: serialization failure, deadlock; SQLite: another writer. */
const TRANSIENT_CODES = ['40001', '40P01', 'SQLITE_BUSY'];

/**
 * Runs `work` in a transaction and again when the database asks for that.
 * `work` must have no effect outside the transaction.
 * @public
 */
export async function inTransaction<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await knex.transaction(work);
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (attempt === ATTEMPTS || !TRANSIENT_CODES.includes(code)) {
        throw error;
      }
    }
  }
}
