import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { MirrorChange } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import {
  CHURN,
  domain,
  model,
  people,
  RACI,
  system,
  training,
} from '../__testUtils__/churn';
import { entity } from '../__testUtils__/entities';
import {
  FIRST_SEEN,
  type OpenRaci,
  openRaci,
  START,
} from '../__testUtils__/openRaci';
import { readStore } from '../__testUtils__/readStore';
import { createCatalogHandler } from './createCatalogHandler';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('catalog on %s', databaseId => {
  let knex: Knex;
  let store: ReturnType<typeof readStore>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = readStore(knex);
  });

  const open = (entities: Entity[], more: object = {}) =>
    openRaci({ knex, entities, raci: RACI, ...more });

  it('resolves those below when a system or domain says something else', async () => {
    const raci = await open([
      ...people,
      domain('customers', {}),
      system({ domain: 'customers' }),
      model('churn', { system: 'churn' }),
      model('fraud'),
    ]);
    await raci.put(domain('customers', training({ consulted: ['user:bo'] })));
    expect(await store.cells(CHURN)).toContain(
      'training consulted user:default/bo domain',
    );
    await raci.put(system({ domain: 'other' }));
    expect(await store.cells(CHURN)).not.toContain(
      'training consulted user:default/bo domain',
    );
    // A domain that was named before it was there.
    await raci.put(domain('other', training({ informed: ['user:bo'] })));
    expect(await store.cells(CHURN)).toContain(
      'training informed user:default/bo domain',
    );
    await raci.remove('system:default/churn');
    expect(await store.cells(CHURN)).not.toContain(
      'training informed user:default/bo domain',
    );
    expect(await store.cells('model:default/fraud')).toHaveLength(4);
  });

  it('leaves those below alone when a domain changes in what is not inherited', async () => {
    const raci = await open([
      domain('customers', {}),
      model('churn', { domain: 'customers' }),
    ]);
    await knex('subjects').update({ digest: 'untouched' });
    await raci.put({
      ...domain('customers', {}),
      relations: [{ type: 'hasPart', targetRef: 'system:default/new' }],
    });
    expect(await knex('subjects').first('digest')).toEqual({
      digest: 'untouched',
    });
  });

  it('ends circles of domains', async () => {
    await open([
      ...people,
      domain('a', { subdomainOf: 'b' }),
      domain('b', {
        subdomainOf: 'a',
        ...training({ informed: ['user:bo'] }),
      }),
      model('churn', { domain: 'a' }),
    ]);
    expect(await store.cells(CHURN)).toContain(
      'training informed user:default/bo domain',
    );
  });

  it('lists what declares something, and keeps of systems only mistakes', async () => {
    const component = (spec: JsonObject) =>
      entity('component:default/api', { spec: { owner: 'team', ...spec } });
    const raci = await open([
      ...people,
      component(training({ accountable: 'user:ada' })),
      system({ raci: [{ activity: 'cooking' }, { activity: 7 }] }),
      domain('customers', training({ informed: ['user:bo'] })),
    ]);
    const subjects = async () =>
      (await knex('subjects').orderBy('entity_ref')).map(
        row => `${row.entity_ref} ${Boolean(row.listed)} ${row.gap_count}`,
      );
    expect(await subjects()).toEqual([
      'component:default/api true 0',
      'system:default/churn false 2',
    ]);
    expect(
      await knex('cells').where('entity_ref', 'system:default/churn'),
    ).toEqual([]);

    await raci.put(component({}), system({}));
    expect(await subjects()).toEqual([]);
    expect(await knex('gaps')).toEqual([]);
    expect(await store.history()).toHaveLength(4);
    expect((await store.history())[0]).toMatch(
      /^component:default\/api removed/,
    );
  });

  it('forgets an entity that went, and remembers since when if it comes back', async () => {
    const raci = await open([
      ...people,
      model('churn', training({ accountable: 'user:ada' })),
    ]);
    raci.clock.now += 1_000;
    await raci.remove('model:default/churn');
    for (const table of ['subjects', 'cells', 'gaps', 'sources']) {
      expect(await knex(table)).toEqual([]);
    }
    expect(await store.history()).toEqual([]);

    raci.clock.now += 1_000;
    await raci.put(model('churn', training({ accountable: 'user:bo' })));
    const [{ accountable, responsible }] = (await store.stored(CHURN))
      .activities;
    expect(responsible[0].since).toBe(FIRST_SEEN);
    expect(accountable[0].since).toBe(START + 2_000);
    expect(await store.history()).toEqual([
      'model:default/churn removed training accountable user:default/ada',
      'model:default/churn added training accountable user:default/bo',
    ]);
    expect(await knex('leavings')).toEqual([]);
  });

  it('waits until the mirror has read the whole catalog', async () => {
    const raci = await open([...people]);
    raci.catalog.put(model('churn'));
    await raci.mirror.sweep();
    const sweeps: (string | undefined)[] = [undefined, 'now'];
    const handler = createCatalogHandler({
      ...raci,
      mirror: {
        getEntities: raci.mirror.getEntities,
        lastSweep: async () => sweeps.shift(),
      },
    });
    const changes = await changesOf(raci, CHURN);
    await handler.onChanges(changes, { signal: new AbortController().signal });
    expect(sweeps).toEqual([]);
    expect(await store.cells(CHURN)).toHaveLength(4);
  });

  it('ends the wait when the backend does', async () => {
    const raci = await open([...people]);
    const handler = createCatalogHandler({
      ...raci,
      mirror: {
        getEntities: raci.mirror.getEntities,
        lastSweep: async () => undefined,
      },
    });
    const stop = new AbortController();
    const running = handler.onChanges([], { signal: stop.signal });
    stop.abort();
    await expect(running).rejects.toThrow(/abort/i);
  });
});

async function changesOf(
  { mirror }: OpenRaci,
  entityRef: string,
): Promise<MirrorChange[]> {
  const entities = await mirror.getEntities([entityRef]);
  return [
    { seq: 1, type: 'added', entityRef, entity: entities.get(entityRef) },
  ];
}
