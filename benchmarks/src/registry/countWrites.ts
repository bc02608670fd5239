import type { Knex } from 'knex';

const LOG = 'bench_writes';

/**
 * What is written whatever a pass finds: its row of the source (state, cursor,
 * times), what it has seen, and when the lineage API was last tried in vain.
 */
const BOOKKEEPING = [/^sources /, /^pass_pages /, /^outbox update$/];

/** Rows that were inserted, updated or deleted, by table and operation. */
export interface Writes {
  /** What a pass writes because of what it found. */
  content: number;
  /** What it writes about itself. */
  bookkeeping: number;
  /** `<table> <operation>`: rows, without the bookkeeping. */
  byTable: Map<string, number>;
}

/**
 * Has Postgres itself note every row that is written to any table of the
 * plugin, by triggers. Its statistics views count the same, but only some
 * time after a commit.
 *
 * @returns a function that tells what was written since it last told
 */
export async function countWrites(knex: Knex): Promise<() => Promise<Writes>> {
  const tables = await listTables(knex);
  await knex.raw(`create table ${LOG} (name text, operation text)`);
  await knex.raw(
    `create function ${LOG}_note() returns trigger language plpgsql as $$
       begin insert into ${LOG} values (tg_table_name, lower(tg_op)); return null; end $$`,
  );
  for (const table of tables) {
    await knex.raw(
      `create trigger ${LOG} after insert or update or delete on ??
       for each row execute function ${LOG}_note()`,
      [table],
    );
  }
  return async () => {
    const { rows } = await knex.raw(
      `with noted as (delete from ${LOG} returning name, operation)
       select name, operation, count(*)::int as rows from noted
       group by name, operation order by name, operation`,
    );
    const writes: Writes = { content: 0, bookkeeping: 0, byTable: new Map() };
    for (const row of rows) {
      const what = `${row.name} ${row.operation}`;
      if (BOOKKEEPING.some(pattern => pattern.test(what))) {
        writes.bookkeeping += row.rows;
      } else {
        writes.content += row.rows;
        writes.byTable.set(what, row.rows);
      }
    }
    return writes;
  };
}

async function listTables(knex: Knex): Promise<string[]> {
  return knex('pg_tables')
    .where({ schemaname: 'public' })
    .whereNot('tablename', 'like', 'knex%')
    .pluck('tablename');
}
