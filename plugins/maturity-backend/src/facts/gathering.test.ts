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

describe.each(databases.eachSupportedId())('gathering on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  it('stores what a retriever tells and has it evaluated', async () => {
    const at = '2026-11-20T00:00:00Z';
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(
          telling({
            count: { value: 3, at, evidence: { url: 'https://x.example/' } },
            state: { value: null },
          }),
        ),
      ],
    });
    await store.markDue('churn');
    expect(await store.reads.getGathering(refOf('churn'))).toEqual(['runs']);
    expect(await store.gathering.runOnce()).toBe(1);

    const base = (await store.reads.getFacts([refOf('churn')])).get(
      refOf('churn'),
    );
    expect(base?.facts).toEqual(
      new Map([
        [
          'runs/count',
          {
            value: 3,
            at: Date.parse(at),
            evidence: { url: 'https://x.example/' },
          },
        ],
        ['runs/state', { value: null, at: store.clock.now }],
      ]),
    );
    expect(store.evaluated()).toEqual([
      {
        entityRef: refOf('churn'),
        retriever: 'runs',
        before: { facts: new Map(), errors: new Map() },
        after: base,
      },
    ]);
    expect(await store.reads.getGathering(refOf('churn'))).toEqual([]);
    expect(await store.pauseOf('churn')).toBe(HOUR);
    expect(await store.gathering.runOnce()).toBe(0);
  });

  it('writes no facts and evaluates nothing when nothing changed', async () => {
    const store = await openGathering({
      knex,
      retrievers: [retrieverOf(telling({ count: { value: 3 } }))],
    });
    await store.markDue('churn');
    await store.gathering.runOnce();
    store.evaluated();
    const [before] = await store.rows();

    store.clock.now += 2 * HOUR;
    expect(await store.gathering.runOnce()).toBe(1);
    const [after] = await store.rows();
    expect(store.evaluated()).toEqual([]);
    expect(after.facts).toBe(before.facts);
    expect(Number(after.read_at)).toBe(store.clock.now);
  });

  it('has a confirmed fact evaluated where a check has no data', async () => {
    const store = await openGathering({
      knex,
      retrievers: [retrieverOf(telling({ count: { value: 3 } }))],
    });
    await store.markDue('churn');
    await store.gathering.runOnce();
    store.evaluated();
    await knex('scorecards').insert({
      entity_ref: refOf('churn'),
      rubric_id: 'mlops',
      digest: 'd',
      level: 0,
      levels: '0',
      rollups: '',
      waived: 0,
      earned: 0,
      possible: 1,
      outcomes: 'P?',
      open_checks: 1,
      since: '[]',
      evaluated_at: 0,
    });
    const before = store.clock.now;
    store.clock.now += 2 * HOUR;
    await store.gathering.runOnce();
    const [change] = store.evaluated();
    expect(change.before.facts.get('runs/count')?.at).toBe(before);
    expect(change.after.facts.get('runs/count')?.at).toBe(store.clock.now);
  });

  it('keeps what was known when a retriever throws, and waits longer each time', async () => {
    let fails = false;
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(async (entities, context) => {
          if (fails) {
            throw new Error('The tracking server is away');
          }
          return telling({ count: { value: 3 } })(entities, context);
        }),
      ],
    });
    await store.markDue('churn');
    await store.gathering.runOnce();
    store.evaluated();
    fails = true;
    const pauses = [];
    for (let turn = 0; turn < 8; turn++) {
      store.clock.now += await store.pauseOf('churn');
      await store.gathering.runOnce();
      pauses.push((await store.pauseOf('churn')) / MINUTE);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    const error = 'The tracking server is away';
    expect(await store.factsOf('churn')).toEqual({
      values: { 'runs/count': 3 },
      errors: { 'runs/count': error, 'runs/state': error, 'runs/good': error },
    });
    // Said once: the same error again changes nothing.
    expect(store.evaluated()).toHaveLength(1);

    fails = false;
    store.clock.now += HOUR;
    await store.gathering.runOnce();
    expect((await store.factsOf('churn')).errors).toEqual({});
    expect(store.evaluated()).toHaveLength(1);
    expect(await store.pauseOf('churn')).toBe(HOUR);
  });

  it('asks one by one where a batch fails, and harms only the bad one', async () => {
    const calls: string[][] = [];
    const store = await openGathering({
      knex,
      entities: ['a', 'b', 'c'].map(model),
      retrievers: [
        retrieverOf(
          async (entities, context) => {
            calls.push(entities.map(({ entityRef }) => entityRef).sort());
            if (entities.some(({ entityRef }) => entityRef === refOf('b'))) {
              throw new Error('b is broken');
            }
            return telling({ count: { value: 1 } })(entities, context);
          },
          { batchSize: 10, concurrency: 1 },
        ),
      ],
    });
    await store.markDue('a', 'b', 'c');
    expect(await store.gathering.runOnce()).toBe(3);
    expect(calls[0]).toEqual(['a', 'b', 'c'].map(refOf));
    expect(calls.slice(1).flat().sort()).toEqual(['a', 'b', 'c'].map(refOf));
    expect((await store.factsOf('a')).values).toEqual({ 'runs/count': 1 });
    expect((await store.factsOf('c')).values).toEqual({ 'runs/count': 1 });
    expect(await store.factsOf('b')).toEqual({
      values: {},
      errors: expect.objectContaining({ 'runs/count': 'b is broken' }),
    });
  });

  it('gives up on a retriever that hangs, after telling it to stop', async () => {
    let reason: unknown;
    const store = await openGathering({
      knex,
      retrievers: [
        retrieverOf(
          (_entities, { signal }) =>
            new Promise(() => {
              signal.addEventListener('abort', () => {
                reason = signal.reason;
              });
            }),
          { timeout: { milliseconds: 20 } },
        ),
        retrieverOf(telling({ count: { value: 1 } }), { id: 'others' }),
      ],
    });
    await store.markDue('churn');
    await store.gathering.runOnce();
    expect(reason).toMatchObject({ name: 'TimeoutError' });
    expect(await store.factsOf('churn')).toEqual({
      values: { 'others/count': 1 },
      errors: expect.objectContaining({
        'runs/good':
          "The fact retriever 'runs' did not answer within 0.02 seconds",
      }),
    });
  });
});
