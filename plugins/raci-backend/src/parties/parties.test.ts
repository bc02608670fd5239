import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { CHURN, model, people, RACI, training } from '../__testUtils__/churn';
import { group, user } from '../__testUtils__/entities';
import { openRaci, START } from '../__testUtils__/openRaci';
import { readStore } from '../__testUtils__/readStore';
import { createCatalogHandler } from '../resolution';
import { lookAtParties } from './watchParties';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const HOUR = 60 * 60_000;
const { signal } = new AbortController();

describe.each(databases.eachSupportedId())('parties on %s', databaseId => {
  let knex: Knex;
  let store: ReturnType<typeof readStore>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = readStore(knex);
  });

  const open = (entities: Entity[]) => openRaci({ knex, entities, raci: RACI });
  const churn = (roles: Parameters<typeof training>[0]) =>
    model('churn', training(roles));

  it('knows those that cells name, by their display name', async () => {
    await open([
      ...people,
      churn({ accountable: 'user:ada', informed: ['user:zoe'] }),
    ]);
    expect(await store.parties()).toEqual([
      'group:default/team present -',
      'user:default/ada present Ada',
      'user:default/zoe missing -',
    ]);
    expect(await knex('parties').where('kind', 'user').first()).toMatchObject({
      words: 'ada ada user:default/ada',
    });
    expect(await store.gaps(CHURN)).toEqual([
      'training party-missing informed user:default/zoe',
    ]);
  });

  it('tells a person who was removed from one who never was, and sees both come', async () => {
    const raci = await open([
      ...people,
      churn({ accountable: 'user:bo', responsible: ['user:zoe'] }),
    ]);
    raci.clock.now += HOUR;
    await raci.remove('user:default/bo');
    expect(await store.gaps(CHURN)).toEqual([
      'training party-left accountable user:default/bo',
      'training party-missing responsible user:default/zoe',
    ]);
    expect(await store.parties()).toContain('user:default/bo left Bo');
    expect(
      Number((await knex('parties').where('state', 'left').first()).seen_at),
    ).toBe(START + HOUR);
    expect(await knex('subjects').first('gap_count')).toEqual({ gap_count: 2 });

    await raci.put(user('bo'), user('zoe'));
    expect(await store.gaps(CHURN)).toEqual([]);
    expect(await store.history()).toEqual([]);
  });

  it('counts who carries the day they left, once it has come', async () => {
    const leaver = (day: string) =>
      user('bo', [], { 'waymark.dev/left-on': day });
    const raci = await open([
      ...people,
      leaver('2026-11-22'),
      churn({ consulted: ['user:bo'] }),
    ]);
    expect(await store.gaps(CHURN)).toEqual([]);

    raci.clock.now += 13 * HOUR;
    await lookAtParties(raci, signal);
    expect(await store.gaps(CHURN)).toEqual([
      'training party-left consulted user:default/bo',
    ]);
    expect(await knex('gaps').first('severity')).toEqual({
      severity: 'warning',
    });
    await raci.put(leaver('2026-12-01'));
    expect(await store.gaps(CHURN)).toEqual([]);
    await raci.put(leaver('for good'));
    expect(await store.gaps(CHURN)).toHaveLength(1);
  });

  it('finds groups empty when the last person below them goes, at any depth', async () => {
    const raci = await open([
      group('all', [], { children: ['platform'] }),
      group('platform', [], { children: ['tools'], parent: 'all' }),
      group('tools', ['bo'], { parent: 'platform' }),
      group('team', ['ada']),
      user('ada', ['team']),
      user('bo', ['tools']),
      churn({ accountable: 'all', informed: ['platform', 'tools'] }),
    ]);
    expect(await store.gaps(CHURN)).toEqual([]);

    // The group still says that Bo is in it; Bo is not there.
    await raci.remove('user:default/bo');
    expect(await store.gaps(CHURN)).toEqual([
      'training empty-group accountable group:default/all',
      'training empty-group informed group:default/platform',
      'training empty-group informed group:default/tools',
    ]);

    await raci.put(group('tools', ['ada'], { parent: 'platform' }));
    expect(await store.gaps(CHURN)).toEqual([]);

    await raci.put(
      user('ada', ['team', 'tools'], { 'waymark.dev/left-on': '2026-11-01' }),
    );
    expect(await store.gaps(CHURN)).toHaveLength(6);
    await raci.put(user('ada', ['team', 'tools']));
    expect(await store.gaps(CHURN)).toEqual([]);

    await raci.remove('group:default/all');
    expect(await store.gaps(CHURN)).toEqual([
      'training party-left accountable group:default/all',
    ]);
  });

  it('looks up anybody, named or not, and writes nothing for it', async () => {
    const raci = await open([
      ...people,
      group('empty'),
      churn({ accountable: 'user:ada' }),
    ]);
    await raci.remove('user:default/ada');
    const before = await store.everything();
    const known = await raci.parties.look([
      'user:default/bo',
      'user:default/ada',
      'group:default/empty',
      'user:default/zoe',
    ]);
    expect(Object.fromEntries(known)).toEqual({
      'user:default/ada': { kind: 'user', state: 'left', title: 'Ada' },
      'user:default/bo': { kind: 'user', state: 'present', title: 'Bo' },
      'group:default/empty': { kind: 'group', state: 'empty' },
      'user:default/zoe': { kind: 'user', state: 'missing' },
    });
    expect(await store.everything()).toEqual(before);
  });

  it('takes a new name for no other state', async () => {
    const raci = await open([...people, churn({ accountable: 'user:ada' })]);
    await knex('subjects').update({ digest: 'untouched' });
    const ada = user('ada', ['team']);
    await raci.put({ ...ada, spec: { profile: { displayName: 'Ada L.' } } });
    expect(await store.parties()).toContain('user:default/ada present Ada L.');
    expect(await knex('subjects').first('digest')).toEqual({
      digest: 'untouched',
    });
  });

  it('goes on where it was broken off between a person and those who name them', async () => {
    const raci = await open([...people, churn({ accountable: 'user:bo' })]);
    raci.catalog.remove('user:default/bo');
    await raci.mirror.sweep();
    const changes = [
      { seq: 1, type: 'removed' as const, entityRef: 'user:default/bo' },
    ];
    const broken = createCatalogHandler({
      ...raci,
      resolver: {
        ...raci.resolver,
        resolve: async refs => {
          if (refs.length > 0) {
            throw new Error('the database is gone');
          }
        },
      },
    });
    await expect(broken.onChanges(changes, { signal })).rejects.toThrow(
      'the database is gone',
    );
    expect(await store.gaps(CHURN)).toEqual([]);

    const whole = createCatalogHandler(raci);
    await whole.onChanges(changes, { signal });
    expect(await store.gaps(CHURN)).toEqual([
      'training party-left accountable user:default/bo',
    ]);
    expect(await raci.parties.unsettled()).toEqual([]);
  });
});
