import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
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
import { FIRST_SEEN, openRaci, START } from '../__testUtils__/openRaci';
import { readStore } from '../__testUtils__/readStore';
import type { CellChange, CellObserver } from './types';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('resolution on %s', databaseId => {
  let knex: Knex;
  let store: ReturnType<typeof readStore>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = readStore(knex);
  });

  const open = (entities: Entity[], more: object = {}) =>
    openRaci({ knex, entities, raci: RACI, ...more });

  it('stores what an entity inherits from its system, domain and defaults', async () => {
    await open([
      ...people,
      domain('customers', {
        subdomainOf: 'retail',
        raci: [{ activity: 'monitoring', informed: ['user:bo'] }],
      }),
      domain('retail', {
        raci: [{ activity: 'monitoring', consulted: ['user:bo'] }],
      }),
      system({
        domain: 'customers',
        ...training({ accountable: 'user:ada', informed: ['user:bo'] }),
      }),
      model('churn', {
        system: 'churn',
        ...training({ informed: null, responsible: ['user:ada'] }),
      }),
    ]);
    expect(await store.cells(CHURN)).toEqual([
      'monitoring accountable group:default/team default',
      'monitoring consulted user:default/bo domain',
      'monitoring informed user:default/bo domain',
      'monitoring responsible group:default/team default',
      'training accountable user:default/ada system',
      'training responsible user:default/ada entity',
    ]);
    expect(await store.gaps(CHURN)).toEqual([]);
    expect(
      (await knex('sources').orderBy('source_ref')).map(row => row.source_ref),
    ).toEqual([
      'domain:default/customers',
      'domain:default/retail',
      'system:default/churn',
    ]);
    expect(await knex('subjects').first()).toMatchObject({
      entity_ref: 'model:default/churn',
      system: 'system:default/churn',
      domain: 'domain:default/customers',
      owner: 'group:default/team',
      sort_key: 'churn',
      gap_count: 0,
    });
    expect((await store.stored(CHURN)).activities[0]).toMatchObject({
      activity: 'training',
      nobody: [{ role: 'informed', origin: { level: 'entity' } }],
      responsible: [{ ref: 'user:default/ada', since: FIRST_SEEN }],
    });
    expect(await store.history()).toEqual([]);
  });

  it('writes nothing when nothing is new', async () => {
    const raci = await open([
      ...people,
      system(training({ accountable: 'user:gone' })),
      model('churn', { system: 'churn', ...training({ responsible: [7] }) }),
      model('fraud'),
    ]);
    const before = await store.everything();
    raci.clock.now += 1_000;
    await raci.resolver.resolveAll({ signal: new AbortController().signal });
    await raci.put(system({ ...training({ accountable: 'user:gone' }), x: 1 }));
    expect(await store.everything()).toEqual(before);
  });

  it('tells in history what came and went after the first sight', async () => {
    const raci = await open([
      ...people,
      model('churn', training({ accountable: 'user:ada' })),
    ]);
    raci.clock.now += 1_000;
    await raci.put(
      model('churn', training({ accountable: 'user:bo', informed: ['team'] })),
    );
    expect(await store.history()).toEqual([
      'model:default/churn removed training accountable user:default/ada',
      'model:default/churn added training accountable user:default/bo',
      'model:default/churn added training informed group:default/team',
    ]);
    const [{ accountable, responsible }] = (await store.stored(CHURN))
      .activities;
    expect(accountable[0].since).toBe(START + 1_000);
    expect(responsible[0].since).toBe(FIRST_SEEN);
  });

  it('takes what comes soon after an entity for what was there before it', async () => {
    const causes: string[] = [];
    const observer: CellObserver = {
      onCells: async (_, changes) =>
        changes.flatMap(({ change, partyRef }, index) =>
          change === 'added' && causes.includes(partyRef)
            ? { index, by: 'user:default/cy', handoverId: 'h1' }
            : [],
        ),
    };
    const raci = await open([...people], { observers: [observer] });
    await raci.put(model('churn', { domain: 'customers' }));
    raci.clock.now += 5 * MINUTE;
    await raci.put(domain('customers', training({ accountable: 'user:ada' })));
    expect(await store.history()).toEqual([]);
    expect((await store.stored(CHURN)).activities[0].accountable).toEqual([
      expect.objectContaining({ ref: 'user:default/ada', since: START }),
    ]);

    causes.push('user:default/bo');
    await raci.put(domain('customers', training({ accountable: 'user:bo' })));
    expect(await store.history()).toEqual([
      `${CHURN} added training accountable user:default/bo`,
    ]);

    raci.clock.now += 5 * MINUTE;
    await raci.put(domain('customers', training({ accountable: 'user:ada' })));
    expect((await store.history()).slice(1)).toEqual([
      `${CHURN} removed training accountable user:default/bo`,
      `${CHURN} added training accountable user:default/ada`,
    ]);
    expect((await store.stored(CHURN)).activities[0].accountable).toEqual([
      expect.objectContaining({ since: START + 10 * MINUTE }),
    ]);
  });

  it('takes a changed origin for no change of duty', async () => {
    const raci = await open([
      ...people,
      model('churn', training({ accountable: 'team' })),
    ]);
    raci.clock.now += 1_000;
    await raci.put(model('churn'));
    expect(await store.cells(CHURN)).toContain(
      'training accountable group:default/team default',
    );
    expect((await store.stored(CHURN)).activities[0].accountable).toEqual([
      {
        ref: 'group:default/team',
        origin: { level: 'default', expression: '$owner' },
        since: FIRST_SEEN,
      },
    ]);
    expect(await store.history()).toEqual([]);
  });

  it('keeps several mistakes in one place apart, each since it was noticed', async () => {
    const raci = await open([
      ...people,
      model('churn', { raci: ['wrong', 'wrong too'] }),
    ]);
    raci.clock.now += 1_000;
    await raci.put(model('churn', { raci: ['wrong', 'wrong too', 'and'] }));
    const rows = await knex('gaps').orderBy('nth');
    expect(rows.map(row => [row.nth, Number(row.since)])).toEqual([
      [0, FIRST_SEEN],
      [1, FIRST_SEEN],
      [2, START + 1_000],
    ]);
    await raci.put(model('churn', { raci: ['wrong'] }));
    expect(await knex('gaps')).toHaveLength(1);
    expect((await store.stored(CHURN)).gaps).toEqual([
      expect.objectContaining({
        code: 'malformed-declaration',
        since: new Date(FIRST_SEEN).toISOString(),
      }),
    ]);
  });

  it('asks observers who caused what, once cells are written', async () => {
    const heard: CellChange[] = [];
    let inTable: unknown[] = [];
    const observer: CellObserver = {
      async onCells(tx, changes) {
        heard.push(...changes);
        inTable = await tx('cells').where('party_ref', 'user:default/bo');
        return changes.flatMap(({ partyRef }, index) =>
          partyRef === 'user:default/bo'
            ? { index, by: 'user:default/cy', handoverId: 'h1' }
            : [],
        );
      },
    };
    const raci = await open([...people, model('churn')], {
      observers: [observer],
    });
    expect(heard).toHaveLength(4);
    heard.length = 0;
    await raci.put(model('churn', training({ accountable: 'user:bo' })));
    expect(heard).toEqual([
      {
        entityRef: 'model:default/churn',
        activity: 'training',
        role: 'accountable',
        partyRef: 'group:default/team',
        change: 'removed',
      },
      {
        entityRef: 'model:default/churn',
        activity: 'training',
        role: 'accountable',
        partyRef: 'user:default/bo',
        change: 'added',
        originRef: 'model:default/churn',
      },
    ]);
    expect(inTable).toHaveLength(1);
    expect(
      await knex('history').orderBy('id').select('by_ref', 'handover_id'),
    ).toEqual([
      { by_ref: null, handover_id: null },
      { by_ref: 'user:default/cy', handover_id: 'h1' },
    ]);
  });

  it('previews another declaration without writing', async () => {
    const raci = await open([
      ...people,
      model('churn', training({ accountable: 'user:ada' })),
      entity('component:default/api', { spec: { owner: 'team' } }),
    ]);
    const before = await store.everything();
    const preview = await raci.resolver.preview('model:default/churn', [
      { activity: 'training', accountable: 'user:zoe' },
    ]);
    expect(preview?.resolved.activities[0]).toMatchObject({
      accountable: [{ ref: 'user:default/zoe', since: 0 }],
      responsible: [{ ref: 'group:default/team', since: FIRST_SEEN }],
      gaps: [{ code: 'party-missing', ref: 'user:default/zoe' }],
    });
    expect(preview?.subject).toMatchObject({ listed: true, gap_count: 1 });
    const component = await raci.resolver.preview('component:default/api');
    expect(component?.subject.listed).toBe(false);
    expect(component?.resolved.activities).toHaveLength(2);
    expect(await raci.resolver.preview('model:default/none')).toBeUndefined();
    expect(await store.everything()).toEqual(before);
  });

  it('stops between two slices', async () => {
    const raci = await open([...people, model('churn')]);
    await expect(
      raci.resolver.resolve(['model:default/churn'], {
        signal: AbortSignal.abort(new Error('enough')),
      }),
    ).rejects.toThrow('enough');
  });
});
