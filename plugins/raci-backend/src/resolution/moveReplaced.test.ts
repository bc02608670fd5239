import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { CHURN, model, people, RACI, training } from '../__testUtils__/churn';
import {
  FIRST_SEEN,
  type OpenRaci,
  openRaci,
  START,
} from '../__testUtils__/openRaci';
import { readStore } from '../__testUtils__/readStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const HOUR = 60 * 60_000;
const NEW = 'model:default/churn-declared';

const item = (entityRef: string, more: object = {}) => ({
  handover_id: 'h1',
  entity_ref: entityRef,
  activity: 'training',
  role: 'accountable',
  from_ref: 'user:default/ada',
  declared_at: entityRef,
  active: true,
  ...more,
});

describe.each(databases.eachSupportedId())('a takeover on %s', databaseId => {
  let knex: Knex;
  let store: ReturnType<typeof readStore>;
  let raci: OpenRaci;

  const old = model('churn', training({ accountable: 'user:ada' }));
  const fresh: Entity = {
    ...model('churn-declared', training({ accountable: 'user:ada' })),
  };

  /** An entity with a history, an hour old. */
  beforeEach(async () => {
    knex = await databases.init(databaseId);
    store = readStore(knex);
    raci = await openRaci({
      knex,
      raci: RACI,
      entities: [
        ...people,
        model('churn', training({ accountable: 'user:bo' })),
      ],
    });
    raci.clock.now += HOUR;
    await raci.put(old);
    raci.clock.now += HOUR;
  });

  const come = () => raci.put(fresh);
  const go = () => raci.remove(CHURN);
  const replace = () => raci.replace(CHURN, NEW);

  it.each([
    ['after the old went and the new came', [go, come, replace]],
    ['after the new came and before the old went', [come, replace, go]],
    ['before the old went and the new came', [replace, go, come]],
    ['between the going and the coming', [go, replace, come]],
    ['twice', [replace, come, replace, go, replace]],
  ])('that is heard of %s keeps history and times', async (_, steps) => {
    for (const step of steps) {
      raci.clock.now += HOUR;
      await step();
    }
    expect(await store.history()).toEqual([
      `${NEW} removed training accountable user:default/bo`,
      `${NEW} added training accountable user:default/ada`,
    ]);
    const [trained] = (await store.stored(NEW)).activities;
    expect(trained.accountable).toEqual([
      expect.objectContaining({ ref: 'user:default/ada', since: START + HOUR }),
    ]);
    expect(trained.responsible).toEqual([
      expect.objectContaining({ ref: 'group:default/team', since: FIRST_SEEN }),
    ]);
    expect(
      (await knex('cells').where('entity_ref', NEW).orderBy('since')).map(row =>
        Number(row.since),
      ),
    ).toEqual([FIRST_SEEN, FIRST_SEEN, FIRST_SEEN, START + HOUR]);
    expect(await knex('subjects').select('entity_ref')).toEqual([
      { entity_ref: NEW },
    ]);
    // What a step left behind is of nobody's concern any more.
    raci.clock.now += HOUR;
    await raci.follow();
    expect(await store.history()).toHaveLength(2);
  });

  it('tells what the new entity says otherwise', async () => {
    await go();
    await replace();
    await raci.put(
      model('churn-declared', training({ accountable: 'user:bo' })),
    );
    expect((await store.history()).slice(2)).toEqual([
      `${NEW} removed training accountable user:default/ada`,
      `${NEW} added training accountable user:default/bo`,
    ]);
  });

  it('of what was never known moves nothing', async () => {
    const before = await store.everything();
    await raci.replace('model:default/never', CHURN);
    expect(await store.everything()).toEqual(before);
  });

  it('takes duties on their way along, unless they are on their way there', async () => {
    await knex('handover_items').insert([
      item(CHURN),
      item(CHURN, { handover_id: 'h2', activity: 'monitoring' }),
      item(NEW, { handover_id: 'h3', activity: 'monitoring' }),
      item('model:default/other', { handover_id: 'h4', declared_at: CHURN }),
    ]);
    await replace();
    const rows = await knex('handover_items').orderBy('handover_id');
    expect(
      rows.map(row => [
        row.handover_id,
        row.entity_ref,
        row.declared_at,
        Boolean(row.active),
        row.obsolete_at === null ? null : Number(row.obsolete_at),
      ]),
    ).toEqual([
      ['h1', NEW, NEW, true, null],
      ['h2', CHURN, NEW, false, raci.clock.now],
      ['h3', NEW, NEW, true, null],
      ['h4', 'model:default/other', NEW, true, null],
    ]);
  });
});
