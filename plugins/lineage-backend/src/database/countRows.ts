import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { select } from './rowsOf';

/** From so many rows on, what Postgres believes is near enough. */
const LARGE = 100_000;

/**
 * How many rows a table has. Of a large one it is the estimate that Postgres
 * keeps for its planner, a few per cent off: counting half a million rows for
 * a number on a page would take longer than the page.
 */
export async function countRows(
  knex: Knex,
  options: { table: string; where?: string },
): Promise<number> {
  const { table, where = 'true' } = options;
  if (isPostgres(knex)) {
    const [estimate] = await select<{ rows: number }>(
      knex,
      'select c.reltuples::float8 as rows from pg_class c where c.oid = to_regclass(?)',
      [table],
    );
    if (estimate && estimate.rows >= LARGE) {
      return Math.round(estimate.rows);
    }
  }
  const [row] = await select<{ count: number | string }>(
    knex,
    `select count(*) as count from ${table} where ${where}`,
  );
  return Number(row.count);
}
