import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  model,
  openGathering,
  refOf,
  retrieverOf,
  telling,
} from './__testUtils__/openGathering';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(databases.eachSupportedId())('due rows on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  it('are those of retrievers that can tell about the entity', async () => {
    const churn = model('churn');
    const store = await openGathering({
      knex,
      entities: [churn],
      retrievers: [
        retrieverOf(telling({ count: { value: 1 } }), {
          appliesTo: { 'metadata.labels.tracked': 'yes' },
        }),
        retrieverOf(telling({ count: { value: 2 } }), { id: 'others' }),
      ],
    });
    const retrievers = async () =>
      (await store.rows()).map(row => row.retriever);
    await store.markDue('churn');
    expect(await retrievers()).toEqual(['others']);
    store.known.set(refOf('churn'), {
      ...churn,
      metadata: { ...churn.metadata, labels: { tracked: 'yes' } },
    });
    await store.markDue('churn');
    expect(await retrievers()).toEqual(['others', 'runs']);
    await store.gathering.runOnce();
    expect((await store.factsOf('churn')).values).toEqual({
      'others/count': 2,
      'runs/count': 1,
    });
    store.known.set(refOf('churn'), churn);
    await store.markDue('churn');
    expect((await store.factsOf('churn')).values).toEqual({
      'others/count': 2,
    });
  });

  it('are due at once, whenever they would have been asked', async () => {
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(telling({ count: { value: 1 } })),
        retrieverOf(telling({ count: { value: 1 } }), { id: 'others' }),
      ],
    });
    await store.markDue('churn');
    await store.gathering.runOnce();
    await knex.transaction(tx =>
      store.gathering.markDue(tx, [refOf('churn')], { retrievers: ['others'] }),
    );
    expect(
      (await store.rows()).map(row => Number(row.due_at) - store.clock.now),
    ).toEqual([0, HOUR]);
  });

  it('of a source that settles are due soon after news, and later the longer there is none', async () => {
    const told = { count: { value: 1 } };
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf((entities, context) => telling(told)(entities, context), {
          settles: true,
        }),
      ],
    });
    const pauseAfterTurn = async () => {
      await store.gathering.runOnce();
      const pause = await store.pauseOf('churn');
      store.clock.now += pause;
      return pause / MINUTE;
    };
    await store.markDue('churn');
    expect(await pauseAfterTurn()).toBe(1);
    expect(await pauseAfterTurn()).toBe(2);
    expect(await pauseAfterTurn()).toBe(4);
    told.count = { value: 2 };
    expect(await pauseAfterTurn()).toBe(1);
    expect(await pauseAfterTurn()).toBe(2);
  });

  it('are forgotten with an entity that the mirror lost', async () => {
    const store = await openGathering({
      knex,
      entities: ['a', 'b'].map(model),
      retrievers: [
        retrieverOf(telling({ count: { value: 1 } }), { batchSize: 5 }),
      ],
    });
    await store.markDue('a', 'b');
    store.known.delete(refOf('a'));
    await store.gathering.runOnce();
    expect((await store.rows()).map(row => row.entity_ref)).toEqual([
      refOf('b'),
    ]);
  });

  it('come with a retriever that is installed later, and everything is evaluated', async () => {
    const first = retrieverOf(telling({ count: { value: 1 } }));
    const second = retrieverOf(telling({ count: { value: 2 } }), {
      id: 'others',
    });
    const before = await openGathering({ knex, retrievers: [first] });
    await before.markDue('churn');
    await before.gathering.runOnce();

    const later = await openGathering({ knex, retrievers: [first, second] });
    const settled = async () =>
      (await later.factsOf('churn')).values['others/count'] === 2;
    later.gathering.start();
    while (!(await settled())) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await later.gathering.stop();
    expect(later.evaluateAll).toHaveBeenCalledTimes(1);

    // Gone again: what it told counts no more.
    const without = await openGathering({ knex, retrievers: [first] });
    expect((await without.factsOf('churn')).values).toEqual({
      'runs/count': 1,
    });
  });
});
