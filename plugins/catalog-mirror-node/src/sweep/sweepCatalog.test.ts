import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { entity, FakeCatalog } from '../__testUtils__/FakeCatalog';
import { createCatalogReader } from '../catalog/readCatalog';
import { applyMigrations } from '../database/applyMigrations';
import { readCounter } from '../database/counter';
import { ENTITIES } from '../database/tables';
import { applyStates } from '../feed/applyStates';
import { readLastSweep } from './sweepBooks';
import { sweepCatalog } from './sweepCatalog';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const settings = { specKeys: [], annotationKeys: [], hash: 'settings' };

describe.each(databases.eachSupportedId())('sweepCatalog on %s', databaseId => {
  let knex: Knex;
  let catalog: FakeCatalog;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await applyMigrations(knex);
    catalog = new FakeCatalog();
    catalog.put(...['a', 'b', 'c', 'd', 'e'].map(name => entity(name)));
  });

  const reader = () =>
    createCatalogReader({
      catalog: catalog.service,
      auth: mockServices.auth(),
    });
  const sweep = (signal?: AbortSignal) =>
    sweepCatalog({ knex, reader: reader(), settings, signal });
  const names = async () =>
    (await knex(ENTITIES).orderBy('entity_ref').pluck('entity_ref')).map(
      (ref: string) => ref.replace('component:default/', ''),
    );
  /** What a hint does: asks the catalog now, stores the answer now. */
  const hint = async (name: string) => {
    const asOf = await readCounter(knex);
    const states = await reader().byRefs([`component:default/${name}`]);
    await applyStates(knex, { states, asOf, settings });
  };

  it('removes nothing when the catalog fails half-way', async () => {
    await sweep();
    const swept = await readLastSweep(knex);
    catalog.remove('component:default/a');
    catalog.beforePage = index => {
      if (index === 1) {
        throw new Error('the catalog is restarting');
      }
    };
    await expect(sweep()).rejects.toThrow('the catalog is restarting');
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await readLastSweep(knex)).toBe(swept);
  });

  it('removes nothing when it is aborted, and ends at once', async () => {
    await sweep();
    catalog.remove('component:default/a');
    const abort = new AbortController();
    catalog.beforePage = async index => {
      if (index === 1) {
        abort.abort(new Error('shutting down'));
        await new Promise(() => {});
      }
    };
    await expect(sweep(abort.signal)).rejects.toThrow('shutting down');
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('keeps an entity that a hint adds behind its back', async () => {
    catalog.beforePage = async index => {
      if (index === 2) {
        catalog.put(entity('aa'));
        await hint('aa');
      }
    };
    await sweep();
    expect(await names()).toEqual(['a', 'aa', 'b', 'c', 'd', 'e']);
  });

  it('keeps an entity that moved to a page already read', async () => {
    await sweep();
    catalog.beforePage = index => {
      if (index === 0) {
        catalog.remove('component:default/c');
      }
      if (index === 2) {
        catalog.put(entity('c', { metadata: { title: 'Again' } }));
      }
    };
    await sweep();
    expect(await names()).toContain('c');
    const [row] = await knex(ENTITIES).where(
      'entity_ref',
      'component:default/c',
    );
    expect(JSON.parse(row.data).title).toBe('Again');
  });

  it('does not bring back what a hint removed after the page was read', async () => {
    await sweep();
    catalog.put(entity('a', { metadata: { title: 'Changed' } }));
    catalog.afterByRefs = async () => {
      catalog.afterByRefs = () => {};
      catalog.remove('component:default/a');
      await hint('a');
    };
    const { overtaken } = await sweep();
    expect(overtaken).toEqual(['component:default/a']);
    expect(await names()).toEqual(['b', 'c', 'd', 'e']);
    await sweep();
    expect(await names()).toEqual(['b', 'c', 'd', 'e']);
  });

  it('does not put an older answer over a newer one', async () => {
    await sweep();
    catalog.put(entity('a', { metadata: { title: 'Older' } }));
    catalog.afterByRefs = async () => {
      catalog.afterByRefs = () => {};
      catalog.put(entity('a', { metadata: { title: 'Newer' } }));
      await hint('a');
    };
    expect((await sweep()).overtaken).toEqual(['component:default/a']);
    const [row] = await knex(ENTITIES).where(
      'entity_ref',
      'component:default/a',
    );
    expect(JSON.parse(row.data).title).toBe('Newer');
  });

  it('says when it last went through', async () => {
    expect(await readLastSweep(knex)).toBeUndefined();
    await sweep();
    expect(Date.parse((await readLastSweep(knex))!)).toBeGreaterThan(0);
  });
});
