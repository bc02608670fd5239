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

describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  it('share the work and do nothing twice', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `m${i}`);
    const asked: string[] = [];
    const store = await openGathering({
      knex,
      entities: names.map(model),
      retrievers: [
        retrieverOf(
          async (entities, context) => {
            asked.push(...entities.map(({ entityRef }) => entityRef));
            return telling({ count: { value: 1 } })(entities, context);
          },
          { batchSize: 7 },
        ),
      ],
    });
    await store.markDue(...names);
    const counts = await Promise.all(
      [store.replica(), store.replica(), store.replica()].map(replica =>
        replica.runOnce(),
      ),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(60);
    expect([...asked].sort()).toEqual(names.map(refOf).sort());
    expect(store.evaluated()).toHaveLength(60);
  });

  it('take over where one died, and drop its late answer', async () => {
    const { reached, pass, open } = gate();
    let dead = true;
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(async (entities, context) => {
          const mine = dead;
          if (mine) {
            await pass();
          }
          return telling({ state: { value: mine ? 'late' : 'alive' } })(
            entities,
            context,
          );
        }),
      ],
    });
    await store.markDue('churn');
    const slow = store.gathering.runOnce();
    await reached;
    dead = false;
    const other = store.replica();
    expect(await other.runOnce()).toBe(0);
    store.clock.now += 30_000 + 60_001;
    expect(await other.runOnce()).toBe(1);
    open();
    await slow;
    expect((await store.factsOf('churn')).values).toEqual({
      'runs/state': 'alive',
    });
    expect(store.evaluated()).toHaveLength(1);
  });

  it('ask once more when an entity changes while it is asked about', async () => {
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
    const run = store.gathering.runOnce();
    await reached;
    await store.markDue('churn');
    open();
    expect(await run).toBe(2);
    expect((await store.factsOf('churn')).values).toEqual({ 'runs/count': 2 });
  });

  it('give back at once what they were asking about when they stop', async () => {
    const { reached, pass } = gate();
    let aborted = false;
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(async (_entities, { signal }) => {
          signal.addEventListener('abort', () => {
            aborted = true;
          });
          await pass();
          return new Map();
        }),
      ],
    });
    await store.markDue('churn');
    store.gathering.start();
    await reached;
    await store.gathering.stop();
    expect(aborted).toBe(true);
    const [row] = await store.rows();
    expect(row).toMatchObject({ error: null, failures: 0, read_at: null });
    expect(Number(row.claimed_until)).toBe(0);
    expect(Number(row.due_at)).toBe(store.clock.now);
  });

  it('find what is due by themselves', async () => {
    let told = 0;
    const store = await openGathering({
      knex,
      entities: ['a', 'b'].map(model),
      retrievers: [
        retrieverOf(async (entities, context) => {
          told += entities.length;
          return telling({ count: { value: 1 } })(entities, context);
        }),
      ],
    });
    const untilTold = async (count: number) => {
      while (told < count) {
        await new Promise(resolve => setImmediate(resolve));
      }
    };
    store.gathering.start();
    // Both are due to begin with, for a retriever that is new.
    await untilTold(2);
    await store.markDue('a', 'b');
    await untilTold(4);
    await store.gathering.stop();
    expect(told).toBe(4);
  });
});
