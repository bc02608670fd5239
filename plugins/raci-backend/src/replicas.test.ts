import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import { model, people, RACI, training } from './__testUtils__/churn';
import { openRaci } from './__testUtils__/openRaci';
import { readStore } from './__testUtils__/readStore';
import { createParties } from './parties';
import { createResolver } from './resolution';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const { signal } = new AbortController();
const NAMES = Array.from({ length: 30 }, (_, index) => `model-${index}`);

describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  const opened: Knex[] = [];

  afterAll(() => Promise.all(opened.map(knex => knex.destroy())));

  /** Another process has connections of its own; SQLite is of one process. */
  const connect = (knex: Knex): Knex => {
    if (databaseId === 'SQLITE_3') {
      return knex;
    }
    const other = createKnex(knex.client.config);
    opened.push(other);
    return other;
  };

  it('that resolve the same at once write it once', async () => {
    const knex = await databases.init(databaseId);
    const raci = await openRaci({
      knex,
      raci: RACI,
      entities: [...people, ...NAMES.map(name => model(name))],
    });
    const refs = NAMES.map(name => `model:default/${name}`);
    const replicas = [raci, raci, raci].map(({ mirror, settings, clock }) => {
      const own = connect(knex);
      // What a replica reads in a transaction comes over its own connection.
      const parties = createParties({ knex: own, mirror, clock });
      const { rules } = settings;
      return createResolver({ knex: own, mirror, parties, rules, clock });
    });
    for (const [turn, name] of ['bo', 'ada', 'bo'].entries()) {
      raci.catalog.put(
        ...NAMES.map(one =>
          model(one, training({ accountable: `user:${name}`, turn })),
        ),
      );
      await raci.mirror.sweep();
      await Promise.all(
        replicas.map((replica, index) =>
          replica.resolve(index === 1 ? [...refs].reverse() : refs, { signal }),
        ),
      );
    }
    const history = await readStore(knex).history();
    // From the team to Bo, to Ada, to Bo: one going and one coming each time.
    expect(history).toHaveLength(NAMES.length * 2 * 3);
    expect(await knex('cells')).toHaveLength(NAMES.length * 4);
    expect(await knex('subjects')).toHaveLength(NAMES.length);
  });

  it('that see entities and people for the first time at once do not fail', async () => {
    const knex = await databases.init(databaseId);
    const raci = await openRaci({ knex, raci: RACI });
    raci.catalog.put(
      ...people,
      ...NAMES.map(name => model(name, training({ informed: ['user:bo'] }))),
    );
    await raci.mirror.sweep();
    const replicas = [0, 1, 2].map(() => {
      const own = connect(knex);
      const { mirror, settings, clock } = raci;
      const parties = createParties({ knex: own, mirror, clock });
      const { rules } = settings;
      return createResolver({ knex: own, mirror, parties, rules, clock });
    });
    await Promise.all(replicas.map(replica => replica.resolveAll({ signal })));
    const store = readStore(knex);
    expect(await store.history()).toEqual([]);
    expect(await knex('cells')).toHaveLength(NAMES.length * 5);
    expect(await store.parties()).toEqual([
      'group:default/team present -',
      'user:default/bo present Bo',
    ]);
  });
});
