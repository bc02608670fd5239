import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  model,
  openGathering,
  refOf,
  retrieverOf,
  telling,
} from './__testUtils__/openGathering';
import { gate } from './__testUtils__/gate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('refresh on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  it('asks about one entity now, and waits for the answers', async () => {
    let count = 1;
    const store = await openGathering({
      knex,
      entities: ['a', 'b'].map(model),
      retrievers: [
        retrieverOf(async (entities, context) =>
          telling({ count: { value: count } })(entities, context),
        ),
        retrieverOf(
          async () => {
            throw new Error('away');
          },
          { id: 'broken' },
        ),
      ],
    });
    await store.markDue('a', 'b');
    await store.gathering.runOnce();
    count = 2;
    await store.gathering.refresh(refOf('a'));
    const facts = await store.factsOf('a');
    expect(facts.values).toEqual({ 'runs/count': 2 });
    expect(facts.errors['broken/count']).toBe('away');
    expect((await store.factsOf('b')).values).toEqual({ 'runs/count': 1 });
  });

  it('waits for a reading that another replica began afterwards', async () => {
    const { reached, pass, open } = gate();
    let calls = 0;
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(
          async (entities, context) => {
            calls += 1;
            const count = calls;
            if (count === 1) {
              await pass();
            }
            return telling({ count: { value: count } })(entities, context);
          },
          { concurrency: 1 },
        ),
      ],
    });
    await store.markDue('churn');
    const other = store.replica().runOnce();
    await reached;
    const refreshed = store.gathering.refresh(refOf('churn'));
    // The other replica's answer comes after the wish to know anew.
    while (Number((await store.rows())[0].due_at) > store.clock.now) {
      await new Promise(resolve => setImmediate(resolve));
    }
    open();
    await Promise.all([other, refreshed]);
    expect((await store.factsOf('churn')).values).toEqual({ 'runs/count': 2 });
  });

  it('ends when whoever asked went away, and gives the claim back', async () => {
    const { reached, pass } = gate();
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(async () => {
          await pass();
          return new Map();
        }),
      ],
    });
    await store.markDue('churn');
    const leave = new AbortController();
    const refreshed = store.gathering.refresh(refOf('churn'), {
      signal: leave.signal,
    });
    await reached;
    leave.abort(new Error('went away'));
    await expect(refreshed).rejects.toThrow('went away');
    expect(Number((await store.rows())[0].claimed_until)).toBe(0);
  });

  it('stores and judges at once what all retrievers told', async () => {
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(telling({ count: { value: 1 } })),
        retrieverOf(telling({ state: { value: 'on' } }), { id: 'states' }),
        retrieverOf(
          async () => {
            throw new Error('away');
          },
          { id: 'broken' },
        ),
        retrieverOf(() => new Promise(() => {}), {
          id: 'silent',
          timeout: { milliseconds: 20 },
        }),
      ],
    });
    await store.gathering.refresh(refOf('churn'));
    const facts = await store.factsOf('churn');
    expect(facts.values).toEqual({ 'runs/count': 1, 'states/state': 'on' });
    expect(facts.errors).toMatchObject({
      'broken/count': 'away',
      'silent/count':
        "The fact retriever 'silent' did not answer within 0.02 seconds",
    });
    const heard = store.heard();
    expect(heard).toHaveLength(1);
    expect(heard[0].map(({ retriever }) => retriever)).toEqual([
      'runs',
      'states',
      'broken',
      'silent',
    ]);
    expect(await claimsOf(store)).toEqual([0, 0, 0, 0]);
  });

  it('judges nothing where all tell the same as before', async () => {
    const store = await openGathering({
      knex,
      retrievers: ['runs', 'states'].map(id =>
        retrieverOf(telling({ count: { value: 1 } }), { id }),
      ),
    });
    await store.gathering.refresh(refOf('churn'));
    store.heard();
    store.clock.now += 1_000;
    await store.gathering.refresh(refOf('churn'));
    expect(store.heard()).toEqual([]);
    expect((await store.rows()).map(row => Number(row.read_at))).toEqual([
      store.clock.now,
      store.clock.now,
    ]);
  });

  it('stores what the others told where one answer cannot be stored', async () => {
    const store = await openGathering({
      knex,
      retrievers: ['runs', 'odd', 'states'].map(id =>
        retrieverOf(telling({ count: { value: 1 } }), { id }),
      ),
    });
    store.refusing.retrievers.add('odd');
    await store.gathering.refresh(refOf('churn'));
    expect((await store.factsOf('churn')).values).toEqual({
      'runs/count': 1,
      'states/count': 1,
    });
  });

  it('stores what was told before whoever asked went away', async () => {
    const { reached, pass } = gate();
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(telling({ count: { value: 1 } })),
        retrieverOf(
          async () => {
            await pass();
            return new Map();
          },
          { id: 'slow' },
        ),
      ],
    });
    const leave = new AbortController();
    const refreshed = store.gathering.refresh(refOf('churn'), {
      signal: leave.signal,
    });
    await reached;
    leave.abort(new Error('went away'));
    await expect(refreshed).rejects.toThrow('went away');
    expect((await store.factsOf('churn')).values).toEqual({ 'runs/count': 1 });
    const slow = (await store.rows()).find(row => row.retriever === 'slow');
    expect(slow).toMatchObject({ read_at: null, failures: 0 });
    expect(Number(slow?.due_at)).toBe(store.clock.now);
    expect(await claimsOf(store)).toEqual([0, 0]);
  });

  it('asks only what no other replica is asking, and that afterwards', async () => {
    const { reached, pass, open } = gate();
    const asked: string[] = [];
    const store = await openGathering({
      knex,
      retrievers: ['runs', 'states'].map(id =>
        retrieverOf(
          async (entities, context) => {
            asked.push(id);
            const count = asked.length;
            if (count === 1) {
              await pass();
            }
            return telling({ count: { value: count } })(entities, context);
          },
          { id, concurrency: 1 },
        ),
      ),
    });
    await knex.transaction(async tx => {
      await store.gathering.markDue(tx, [refOf('churn')], {
        retrievers: ['runs'],
      });
    });
    const other = store.replica().runOnce();
    await reached;
    const refreshed = store.gathering.refresh(refOf('churn'));
    while (store.heard().length === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(asked).toEqual(['runs', 'states']);
    open();
    await Promise.all([other, refreshed]);
    expect(asked).toEqual(['runs', 'states', 'runs']);
    expect((await store.factsOf('churn')).values).toEqual({
      'runs/count': 3,
      'states/count': 2,
    });
  });

  it('serves replicas that are asked about one entity at once', async () => {
    const store = await openGathering({
      knex,
      retrievers: ['runs', 'states', 'third'].map(id =>
        retrieverOf(telling({ count: { value: 1 } }), { id }),
      ),
    });
    await Promise.all(
      [store.gathering, store.replica(), store.replica()].map(replica =>
        replica.refresh(refOf('churn')),
      ),
    );
    expect((await store.factsOf('churn')).values).toEqual({
      'runs/count': 1,
      'states/count': 1,
      'third/count': 1,
    });
    expect(store.evaluated()).toHaveLength(3);
    expect(await claimsOf(store)).toEqual([0, 0, 0]);
  });

  it('does nothing for what is no subject', async () => {
    const store = await openGathering({
      knex,
      retrievers: [retrieverOf(telling({ count: { value: 1 } }))],
    });
    await store.gathering.refresh('model:default/stranger');
    expect(await store.rows()).toEqual([]);
  });
});

async function claimsOf(store: Awaited<ReturnType<typeof openGathering>>) {
  return (await store.rows()).map(row => Number(row.claimed_until));
}
