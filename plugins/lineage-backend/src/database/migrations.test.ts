import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from './openDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('lead to the tables and back', async () => {
    const knex = await databases.init(databaseId);
    const directory = migrationsDirectory;
    await knex.migrate.latest({ directory });
    expect(await knex('graph_state').select('id')).toEqual([{ id: 1 }]);
    expect(await knex.schema.hasTable('runs')).toBe(true);
    await knex.migrate.rollback({ directory }, true);
    expect(await knex.schema.hasTable('graph_state')).toBe(false);
    expect(await knex.schema.hasTable('runs')).toBe(false);
    await knex.migrate.latest({ directory });
    expect(await knex.schema.hasTable('edges')).toBe(true);
  });
});
