import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';

/** The slower databases of a busy machine take their time to start. */
const TIMEOUT = 60_000;

/**
 * Says of migrations, on each database that is supported, that they lead to
 * the tables, back to none of them, and there again.
 *
 * @param options.directory where the migrations are
 * @param options.tables every table they make
 * @param options.holds what else is to be true of the database each time the
 *   tables are there; it expects what it wants
 */
export function describeMigrations(options: {
  directory: string;
  tables: readonly string[];
  holds?: (knex: Knex) => Promise<void>;
}): void {
  const { directory, tables, holds } = options;
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  globalThis.describe.each(databases.eachSupportedId())(
    'migrations on %s',
    id => {
      globalThis.it(
        'lead to the tables and back',
        async () => {
          const knex = await databases.init(id);
          await knex.migrate.latest({ directory });
          expect(await tablesOf(knex)).toEqual([...tables].sort());
          await holds?.(knex);
          await knex.migrate.rollback({ directory }, true);
          expect(await tablesOf(knex)).toEqual([]);
          await knex.migrate.latest({ directory });
          expect(await tablesOf(knex)).toEqual([...tables].sort());
          await holds?.(knex);
        },
        TIMEOUT,
      );
    },
  );
}

/** The tables of a database, without those that keep its migrations. */
async function tablesOf(knex: Knex): Promise<string[]> {
  const sqlite = knex.client.config.client === 'better-sqlite3';
  const rows: { name: string }[] = sqlite
    ? await knex('sqlite_master')
        .select('name')
        .where('type', 'table')
        .whereNot('name', 'like', 'sqlite_%')
    : await knex('pg_tables')
        .select({ name: 'tablename' })
        .whereNotIn('schemaname', ['pg_catalog', 'information_schema']);
  return rows
    .map(({ name }) => name)
    .filter(name => !name.startsWith('knex_migrations'))
    .sort();
}
