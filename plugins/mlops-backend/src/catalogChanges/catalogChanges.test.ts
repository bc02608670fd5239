import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import knexFactory, { type Knex } from 'knex';
import { appendChanges, type FeedChange } from './appendChanges';
import { listCatalogChanges } from './listCatalogChanges';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const now = '2026-11-01T00:00:00.000Z';

const upsert = (name: string, description = 'x'): FeedChange => ({
  type: 'upsert',
  entity: {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: { name, namespace: 'default', description },
  } satisfies Entity,
});
const remove = (name: string): FeedChange => ({
  type: 'remove',
  entityRef: `model:default/${name}`,
});
const replace = (name: string, by: string): FeedChange => ({
  type: 'replaced',
  entityRef: `model:default/${name}`,
  replacedBy: `model:default/${by}`,
});

describe.each(databases.eachSupportedId())('the feed on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@waymark/plugin-mlops-backend',
        'migrations',
      ),
    });
  });

  const append = async (...changes: FeedChange[]) =>
    (await knex.transaction(tx => appendChanges(tx, changes, { now }))).length;
  const list = async (after = 0, limit = 100) =>
    (await listCatalogChanges(knex, { after, limit })).map(
      ({ seq, type, entityRef, replacedBy }) =>
        [seq, type, entityRef.split('/')[1], replacedBy?.split('/')[1]]
          .filter(Boolean)
          .join(' '),
    );

  it('has one row per ref, with the number of its latest change', async () => {
    expect(await append(upsert('a'), upsert('b'))).toBe(2);
    expect(await list()).toEqual(['1 upsert a', '2 upsert b']);
    expect(await append(upsert('a', 'y'))).toBe(1);
    expect(await list()).toEqual(['2 upsert b', '3 upsert a']);
    expect(await list(2)).toEqual(['3 upsert a']);
    expect(await list(0, 1)).toEqual(['2 upsert b']);
    expect(await list(3)).toEqual([]);
    const [, latest] = await listCatalogChanges(knex, { after: 0, limit: 9 });
    expect(latest.entity?.metadata.description).toBe('y');
  });

  it('does not say twice what it says already', async () => {
    await append(upsert('a'), upsert('b'));
    const rows = await knex('catalog_changes').orderBy('seq');
    expect(await append(upsert('a'), upsert('b'))).toBe(0);
    expect(await append(remove('never-seen'), replace('nor-this', 'a'))).toBe(
      0,
    );
    expect(await knex('catalog_changes').orderBy('seq')).toEqual(rows);
  });

  it('keeps tombstones, and takes back what returns', async () => {
    await append(upsert('a'), upsert('b'));
    expect(await append(remove('a'), replace('b', 'c'))).toBe(2);
    expect(await append(remove('a'), remove('b'), replace('b', 'c'))).toBe(0);
    expect(await list()).toEqual(['3 remove a', '4 replaced b c']);
    expect(await append(replace('b', 'd'))).toBe(1);
    expect(await append(upsert('a'), upsert('b'))).toBe(2);
    expect(await list()).toEqual(['6 upsert a', '7 upsert b']);
  });

  it('takes the last of several words on one ref', async () => {
    expect(await append(upsert('a'), upsert('a', 'y'))).toBe(1);
    expect(await list()).toEqual(['1 upsert a']);
  });

  it('shows nothing of a transaction that failed, and leaves no gap', async () => {
    await expect(
      knex.transaction(async tx => {
        await appendChanges(tx, [upsert('a')], { now });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await append(upsert('b'));
    expect(await list()).toEqual(['1 upsert b']);
  });

  it('lets a reader miss nothing that two writers commit', async () => {
    const second =
      databaseId === 'SQLITE_3' ? knex : knexFactory(knex.client.config);
    const write = async (database: Knex, name: string) => {
      for (let round = 0; round < 30; round += 1) {
        await database.transaction(async tx => {
          await appendChanges(tx, [upsert(`${name}-${round}`)], { now });
          await new Promise(resolve => setImmediate(resolve));
        });
      }
    };
    const read: number[] = [];
    const reader = async () => {
      while (read.length < 60) {
        const changes = await listCatalogChanges(knex, {
          after: read[read.length - 1] ?? 0,
          limit: 100,
        });
        read.push(...changes.map(change => change.seq));
      }
    };
    await Promise.all([write(knex, 'one'), write(second, 'two'), reader()]);
    expect(read).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    if (second !== knex) {
      await second.destroy();
    }
  });
});
