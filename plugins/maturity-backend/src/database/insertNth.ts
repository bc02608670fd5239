import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';

/** Two replicas may count to the same number; the second counts again. */
const ATTEMPTS = 5;

/**
 * Inserts a row with the next number of a table, whose `nth` is unique.
 *
 * Errors: those of `insert`, which is called again when somebody else took the
 * number, so that it may tell of what they inserted.
 */
export async function insertNth<T>(
  knex: Knex,
  table: 'waivers' | 'campaigns',
  insert: (tx: Knex.Transaction, nth: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(knex, async tx => {
        const last: { nth: number | string } | undefined = await tx(table)
          .orderBy('nth', 'desc')
          .first('nth');
        return insert(tx, Number(last?.nth ?? 0) + 1);
      });
    } catch (error) {
      if (attempt === ATTEMPTS || !isUniqueViolation(error)) {
        throw error;
      }
    }
  }
}

/** Postgres: unique_violation; SQLite: its constraint errors. */
function isUniqueViolation(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return code === '23505' || code.startsWith('SQLITE_CONSTRAINT');
}
