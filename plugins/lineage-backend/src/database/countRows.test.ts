import { TestDatabases } from '@backstage/backend-test-utils';
import { countRows } from './countRows';
import { migrationsDirectory } from './openDatabase';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('counting on %s', databaseId => {
  it('is exact for few rows, and near for many', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    await knex('edges').insert([
      { from_id: 1, kind: 1, to_id: 2, flags: 1, changed_at: 0 },
      { from_id: 1, kind: 1, to_id: 3, flags: 0, changed_at: 0 },
    ]);
    const count = () =>
      countRows(knex, {
        table: 'edges',
        where: 'flags <> 0',
      });
    expect(await count()).toBe(1);
    await knex.raw(
      `insert into edges (from_id, kind, to_id, flags, changed_at)
       with recursive n(i) as (
         select 10 union all select i + 1 from n where i < 120010)
       select i, 3, i + 1, 1, 0 from n`,
    );
    await knex.raw('analyze edges');
    const many = await count();
    expect(many).toBeGreaterThan(110_000);
    expect(many).toBeLessThan(130_000);
  });
});
