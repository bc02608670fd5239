import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CHURN, model, people, RACI, training } from '../__testUtils__/churn';
import { openRaci } from '../__testUtils__/openRaci';
import { readStore } from '../__testUtils__/readStore';
import type { CellChange } from '../resolution';
import { prune } from './scheduleRetention';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY = 24 * 60 * 60_000;

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  let knex: Knex;
  let store: ReturnType<typeof readStore>;
  const heard: CellChange[] = [];
  const observers = [
    {
      onCells: async (_: unknown, changes: readonly CellChange[]) => {
        heard.push(...changes);
        return [];
      },
    },
  ];

  const open = async () => {
    const raci = await openRaci({
      knex,
      raci: RACI,
      observers,
      entities: [
        ...people,
        model('churn', training({ accountable: 'user:bo' })),
      ],
    });
    heard.length = 0;
    return raci;
  };
  const pruned = (raci: Awaited<ReturnType<typeof open>>) =>
    prune(
      { knex, observers, keepHistoryMs: 30 * DAY, clock: raci.clock },
      new AbortController().signal,
    );

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = readStore(knex);
  });

  it('forgets differences after a while, and nothing of today', async () => {
    const raci = await open();
    await raci.put(model('churn', training({ accountable: 'user:ada' })));
    raci.clock.now += 20 * DAY;
    await raci.put(model('churn', training({ accountable: 'team' })));
    raci.clock.now += 20 * DAY;
    const cells = await store.cells(CHURN);
    await pruned(raci);
    expect(await store.history()).toEqual([
      `${CHURN} removed training accountable user:default/ada`,
      `${CHURN} added training accountable group:default/team`,
    ]);
    expect(await store.cells(CHURN)).toEqual(cells);
  });

  it('forgets people whom nobody names any more', async () => {
    const raci = await open();
    await raci.put(model('churn', training({ accountable: 'user:ada' })));
    await pruned(raci);
    expect(await store.parties()).toHaveLength(3);
    raci.clock.now += 31 * DAY;
    await pruned(raci);
    expect(await store.parties()).toEqual([
      'group:default/team present -',
      'user:default/ada present Ada',
    ]);
  });

  it('gives up a removed entity when nobody can take its place any more', async () => {
    const raci = await open();
    await raci.remove(CHURN);
    raci.clock.now += 7 * DAY;
    await pruned(raci);
    expect(await knex('leavings')).toHaveLength(4);
    expect(heard).toEqual([]);

    raci.clock.now += 2 * DAY;
    await pruned(raci);
    expect(await knex('leavings')).toEqual([]);
    expect(heard).toHaveLength(4);
    expect(heard[3]).toEqual({
      entityRef: CHURN,
      activity: 'training',
      role: 'responsible',
      partyRef: 'group:default/team',
      change: 'removed',
    });
    await pruned(raci);
    expect(heard).toHaveLength(4);
  });
});
