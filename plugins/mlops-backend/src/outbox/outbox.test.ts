import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabase } from '../sync/__testUtils__/createTestSync';
import { deliverEvents } from './deliverEvents';
import { enqueueEvents } from './enqueueEvents';
import type { DeliveryResult, LineageSink } from './LineageSink';
import { pruneOutbox } from './pruneOutbox';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A target that notes what it is sent and answers as told. */
class StubSink implements LineageSink {
  readonly name = 'a stub';
  readonly batches: string[][] = [];
  answer: (ids: string[]) => DeliveryResult = () => ({
    outcome: 'taken',
    failed: [],
  });

  async deliver(events: string[]) {
    const ids = events.map(event => JSON.parse(event).id);
    this.batches.push(ids);
    return this.answer(ids);
  }
}

describe.each(databases.eachSupportedId())('the outbox on %s', databaseId => {
  let knex: Knex;
  let time: number;
  let sink: StubSink;

  beforeEach(async () => {
    knex = await createTestDatabase(databases, databaseId);
    time = Date.parse('2026-03-01T00:00:00.000Z');
    sink = new StubSink();
  });

  const queue = (
    ids: string[],
    options: { source?: string; limit?: number } = {},
  ) =>
    knex.transaction(tx =>
      enqueueEvents({
        tx,
        sourceId: options.source ?? 'a',
        events: ids.map(id => ({ id, event: JSON.stringify({ id }) })),
        limit: options.limit ?? 100,
        now: new Date(time).toISOString(),
      }),
    );
  const deliver = (signal = new AbortController().signal) =>
    deliverEvents({
      knex,
      sink,
      clock: () => time,
      random: () => 1,
      signal,
      sliceMs: 60_000,
    });
  const states = async () =>
    (await knex('outbox').orderBy('id')).map(row => row.state);

  it('queues an event once per connection and id', async () => {
    expect(await queue(['1', '2', '1'])).toEqual({ queued: 2, dropped: 0 });
    expect(await queue(['2', '3'])).toEqual({ queued: 1, dropped: 0 });
    expect(await queue(['1'], { source: 'b' })).toEqual({
      queued: 1,
      dropped: 0,
    });
  });

  it('drops what finds it full, and takes it the next time', async () => {
    expect(await queue(['1', '2', '3'], { limit: 2 })).toEqual({
      queued: 2,
      dropped: 1,
    });
    await deliver();
    expect(await queue(['1', '2', '3'], { limit: 2 })).toEqual({
      queued: 1,
      dropped: 0,
    });
  });

  it('delivers in the order of queueing and never again', async () => {
    const ids = Array.from({ length: 450 }, (_, i) => `e${i}`);
    await queue(ids, { limit: 1_000 });
    expect(await deliver()).toEqual({ delivered: 450, refused: 0 });
    expect(sink.batches.map(batch => batch.length)).toEqual([200, 200, 50]);
    expect(sink.batches.flat()).toEqual(ids);
    expect(await deliver()).toEqual({ delivered: 0, refused: 0 });
    expect(await queue(ids)).toEqual({ queued: 0, dropped: 0 });
    expect(await knex('outbox').whereNotNull('event')).toEqual([]);
  });

  it('keeps what may be taken later and marks what never will be', async () => {
    await queue(['1', '2', '3']);
    sink.answer = () => ({
      outcome: 'taken',
      failed: [
        { index: 0, reason: 'busy', retriable: true },
        { index: 2, reason: 'no eventTime', retriable: false },
      ],
    });
    expect(await deliver()).toEqual({ delivered: 1, refused: 1 });
    expect(await states()).toEqual(['retry', 'delivered', 'refused']);
    expect(await knex('outbox').orderBy('id')).toMatchObject([
      { last_error: 'busy', next_attempt_at: '2026-03-01T00:00:05.000Z' },
      {},
      { last_error: 'no eventTime' },
    ]);

    // Others do not wait for it.
    sink.answer = () => ({ outcome: 'taken', failed: [] });
    await queue(['4']);
    await deliver();
    expect(sink.batches[1]).toEqual(['4']);
    time += 5_000;
    await deliver();
    expect(sink.batches[2]).toEqual(['1']);
    expect(await states()).toEqual([
      'delivered',
      'delivered',
      'refused',
      'delivered',
    ]);
  });

  it('gives an event up that is put off for ever', async () => {
    await queue(['1']);
    sink.answer = () => ({
      outcome: 'taken',
      failed: [{ index: 0, reason: 'busy', retriable: true }],
    });
    for (let i = 0; i < 25; i++) {
      await deliver();
      time += 3_600_000;
    }
    expect(sink.batches).toHaveLength(20);
    expect(await states()).toEqual(['refused']);
  });

  it('waits longer and longer for a target that is down, and keeps the order', async () => {
    await queue(['1', '2']);
    sink.answer = () => ({ outcome: 'unavailable', message: 'ECONNREFUSED' });
    expect(await deliver()).toMatchObject({
      stopped: { because: 'unavailable', message: 'ECONNREFUSED' },
    });
    await queue(['3']);
    await deliver();
    expect(sink.batches).toHaveLength(1);
    time += 5_000;
    await deliver();
    time += 5_000;
    await deliver();
    expect(sink.batches).toHaveLength(2);
    time += 5_000;
    sink.answer = () => ({ outcome: 'taken', failed: [] });
    await deliver();
    expect(sink.batches[2]).toEqual(['1', '2', '3']);
  });

  it('honours the wait a target asks for', async () => {
    await queue(['1']);
    sink.answer = () => ({
      outcome: 'unavailable',
      message: '429',
      retryAfterMs: 90_000,
    });
    await deliver();
    expect(await knex('outbox').first()).toMatchObject({
      next_attempt_at: '2026-03-01T00:01:30.000Z',
    });
  });

  it('finds the one event for which a whole batch is refused', async () => {
    await queue(['1', '2', 'bad', '4', '5']);
    sink.answer = ids =>
      ids.includes('bad')
        ? { outcome: 'refused', message: '400: not an event' }
        : { outcome: 'taken', failed: [] };
    expect(await deliver()).toEqual({ delivered: 4, refused: 1 });
    expect(await knex('outbox').where({ state: 'refused' })).toMatchObject([
      { event: JSON.stringify({ id: 'bad' }), last_error: '400: not an event' },
    ]);
  });

  it('delivers again what was sent but not marked before a crash', async () => {
    await queue(['1', '2']);
    const crash = new AbortController();
    sink.answer = () => {
      crash.abort();
      return { outcome: 'unavailable', message: 'aborted' };
    };
    await deliver(crash.signal);
    expect(await states()).toEqual(['pending', 'pending']);
    sink.answer = () => ({ outcome: 'taken', failed: [] });
    await deliver();
    expect(sink.batches).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
  });

  it('forgets old deliveries and keeps what waits', async () => {
    await queue(['1']);
    await deliver();
    await queue(['2']);
    const before = new Date(time + 1).toISOString();
    expect(await pruneOutbox({ knex, before })).toBe(1);
    expect(await states()).toEqual(['pending']);
  });
});
