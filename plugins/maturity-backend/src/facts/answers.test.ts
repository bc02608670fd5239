import { TestDatabases } from '@backstage/backend-test-utils';
import type { RetrieverAnswer } from '@waymark/plugin-maturity-node';
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
const HOUR = 60 * 60_000;

describe.each(databases.eachSupportedId())('answers on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  it('takes the good half of an answer, and keeps what was told before of the other', async () => {
    let count: unknown = 3;
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(async (entities, context) =>
          telling({
            count: { value: count as number },
            good: { value: true },
          })(entities, context),
        ),
      ],
    });
    await store.markDue('churn');
    await store.gathering.runOnce();
    const readAt = store.clock.now;
    count = 'many';
    store.clock.now += HOUR;
    await store.gathering.runOnce();
    const base = (await store.reads.getFacts([refOf('churn')])).get(
      refOf('churn'),
    );
    expect(base?.facts.get('runs/count')).toEqual({ value: 3, at: readAt });
    expect(base?.facts.get('runs/good')).toEqual({
      value: true,
      at: store.clock.now,
    });
    expect([...(base?.errors ?? [])]).toEqual([
      [
        'runs/count',
        "The source told of 'runs': the text 'many'; expected a finite number",
      ],
    ]);
    // It answered: nothing is gained by asking sooner.
    expect(await store.pauseOf('churn')).toBe(HOUR);
  });

  it.each([
    ['nothing', undefined, /answered with undefined; expected a Map/],
    ['an object', { facts: {} }, /answered with object; expected a Map/],
  ])(
    'says what it found when a retriever answers %s',
    async (_, answer, message) => {
      const store = await openGathering({
        knex,
        retrievers: [
          retrieverOf(
            async () => answer as unknown as Map<string, RetrieverAnswer>,
          ),
        ],
      });
      await store.markDue('churn');
      await store.gathering.runOnce();
      expect((await store.factsOf('churn')).errors['runs/count']).toMatch(
        message,
      );
    },
  );

  it('counts an entity that is missing in the answer as one without facts', async () => {
    const told = new Map<string, RetrieverAnswer>([
      [refOf('a'), { facts: { count: { value: 1 } } }],
      [refOf('b'), { error: new Error('not b') }],
      [refOf('stranger'), { facts: { count: { value: 9 } } }],
    ]);
    const store = await openGathering({
      knex,
      entities: ['a', 'b', 'c'].map(model),
      retrievers: [retrieverOf(async () => told, { batchSize: 5 })],
    });
    await store.markDue('a', 'b', 'c');
    await store.gathering.runOnce();
    expect((await store.factsOf('a')).values).toEqual({ 'runs/count': 1 });
    expect((await store.factsOf('b')).errors['runs/count']).toBe('not b');
    expect(await store.factsOf('c')).toEqual({ values: {}, errors: {} });
    expect(await store.reads.getGathering(refOf('c'))).toEqual([]);
    expect(
      await knex('fact_sets').where('entity_ref', refOf('stranger')),
    ).toEqual([]);
  });

  it('stores what can be stored when one entity cannot be evaluated', async () => {
    const store = await openGathering({
      knex,
      entities: ['a', 'b'].map(model),
      retrievers: [
        retrieverOf(telling({ count: { value: 1 } }), { batchSize: 5 }),
      ],
    });
    store.refusing.refs.add(refOf('a'));
    await store.markDue('a', 'b');
    await store.gathering.runOnce();
    expect((await store.factsOf('b')).values).toEqual({ 'runs/count': 1 });
    expect((await store.factsOf('a')).values).toEqual({});
    // The claim runs out, and then it is tried again.
    store.refusing.refs.clear();
    store.clock.now += await store.pauseOf('a');
    store.clock.now += 1;
    await store.gathering.runOnce();
    expect((await store.factsOf('a')).values).toEqual({ 'runs/count': 1 });
  });
});
