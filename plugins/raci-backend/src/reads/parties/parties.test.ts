import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { entity } from '../../__testUtils__/entities';
import { FIRST_SEEN } from '../../__testUtils__/openRaci';
import { as } from '../../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../../handovers/__testUtils__/raciDatabases';
import { startApi } from '../../service/__testUtils__/startApi';

const databases = raciDatabases();
const asker = as('bob');
const anna = 'user:default/anna';
const churn = 'model:default/churn';

describe.each(databases.eachSupportedId())('parties on %s', id => {
  const setup = async () => startApi(await databases.init(id));

  // Tests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('are listed with what they carry, the most first', async () => {
    const { reads } = await readOnly();
    const whole = await reads.listParties({}, asker);
    expect(whole.totalItems).toBe(9);
    expect(whole.items.slice(0, 3)).toEqual([
      {
        ref: 'group:default/team',
        state: 'present',
        duties: {
          responsible: 24,
          accountable: 23,
          consulted: 0,
          informed: 0,
        },
        entities: 4,
      },
      {
        ref: 'group:default/board',
        state: 'present',
        duties: { responsible: 7, accountable: 7, consulted: 0, informed: 0 },
        entities: 1,
      },
      {
        ref: 'user:default/bob',
        title: 'Bob',
        state: 'present',
        duties: { responsible: 3, accountable: 0, consulted: 1, informed: 0 },
        entities: 3,
      },
    ]);
    for (const sort of ['duties', 'name'] as const) {
      const sorted = await reads.listParties({ sort }, asker);
      const { items } = await walk(
        page => reads.listParties({ sort, ...page }, asker),
        2,
      );
      expect(items).toEqual(sorted.items);
      expect(items).toHaveLength(9);
    }
  });

  it.each([
    [{ q: 'BOB' }, ['user:default/bob']],
    [{ state: ['left' as const] }, ['user:default/gone']],
    [
      { kind: ['group' as const], state: ['empty' as const] },
      ['group:default/ghosts'],
    ],
    [
      { kind: ['user' as const] },
      ['anna', 'bob', 'gone', 'nobody', 'spy'].map(
        name => `user:default/${name}`,
      ),
    ],
  ])('are found by %j', async (query, refs) => {
    const { reads } = await readOnly();
    const { items, totalItems } = await reads.listParties(query, asker);
    expect(items.map(item => item.ref).sort()).toEqual([...refs].sort());
    expect(totalItems).toBe(refs.length);
  });

  it('have duties, directly and through groups above each other', async () => {
    const { reads } = await readOnly();
    const direct = await reads.listDuties(
      anna,
      { throughGroups: false },
      asker,
    );
    expect(direct.items).toEqual([
      {
        entityRef: churn,
        title: 'Churn',
        lifecycle: 'production',
        activity: 'training',
        role: 'accountable',
        origin: { level: 'entity', ref: churn },
        since: new Date(FIRST_SEEN).toISOString(),
        current: false,
      },
    ]);
    expect(direct.totalItems).toBe(1);

    const all = await reads.listDuties(
      anna,
      { activity: ['training', 'monitoring'], limit: 200 },
      asker,
    );
    const ofChurn = all.items
      .filter(duty => duty.entityRef === churn)
      .map(({ activity, role, through, current }) => [
        activity,
        role,
        through,
        current,
      ]);
    expect(ofChurn).toEqual([
      ['training', 'responsible', 'group:default/team', false],
      ['training', 'accountable', undefined, false],
      ['monitoring', 'responsible', 'group:default/team', true],
      ['monitoring', 'accountable', 'group:default/team', true],
      ['monitoring', 'informed', 'group:default/dept', true],
    ]);
    const { items } = await walk(
      page => reads.listDuties(anna, page, asker),
      7,
    );
    expect(items).toHaveLength(51);
    expect(items).toEqual(
      (await reads.listDuties(anna, { limit: 200 }, asker)).items,
    );
  });

  it('that are groups have their own duties alone', async () => {
    const { reads } = await readOnly();
    const { items } = await reads.listDuties(
      'group:default/team',
      { role: ['informed'] },
      asker,
    );
    expect(items).toEqual([]);
  });

  it('without a duty have none; who is unknown is not found', async () => {
    const { reads, put } = await setup();
    await put({
      ...entity('user:default/new'),
      spec: { profile: { displayName: 'New' } },
    });
    await expect(
      reads.listDuties('user:default/new', {}, asker),
    ).resolves.toEqual({ items: [], pageInfo: {}, totalItems: 0 });
    for (const ask of [
      () => reads.listDuties('user:default/who', {}, asker),
      () => reads.listPartyChanges('user:default/who', {}, asker),
    ]) {
      await expect(ask()).rejects.toThrow(
        "No user or group 'user:default/who' is in the catalog or has a duty, or you may not see it.",
      );
    }
  });
});
