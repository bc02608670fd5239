import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database';
import { withLease } from './lease';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('lease on %s', databaseId => {
  let knex: Knex;
  let now = 0;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
  });

  const take = (work: () => Promise<void>) =>
    withLease(knex, 'work', work, () => now);

  it('lets one in at a time, and the next after it', async () => {
    const inner = jest.fn();
    expect(
      await take(async () => {
        expect(await take(inner)).toBe(false);
      }),
    ).toBe(true);
    expect(inner).not.toHaveBeenCalled();
    expect(await take(inner)).toBe(true);
    expect(inner).toHaveBeenCalledTimes(1);
  });

  it('lets others in after work that failed', async () => {
    await expect(take(() => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await take(async () => {})).toBe(true);
  });

  it('is lost by who falls silent', async () => {
    expect(
      await take(async () => {
        now += 60_001;
        expect(await take(async () => {})).toBe(true);
      }),
    ).toBe(true);
  });
});
