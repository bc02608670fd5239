import { TestDatabases } from '@backstage/backend-test-utils';
import { applyMigrations, migrationSettings } from './applyMigrations';
import { readCounter } from './counter';
import * as tables from './tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const names = Object.values(tables);

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go up, down and up again, beside other migrations', async () => {
    const knex = await databases.init(databaseId);
    const existing = () =>
      Promise.all(names.map(name => knex.schema.hasTable(name)));
    await applyMigrations(knex);
    expect(await existing()).toEqual(names.map(() => true));
    expect(await knex.schema.hasTable('knex_migrations')).toBe(false);
    await knex.migrate.rollback(migrationSettings(), true);
    expect(await existing()).toEqual(names.map(() => false));
    await applyMigrations(knex);
    await applyMigrations(knex);
    expect(await readCounter(knex)).toBe(0);
  });
});
