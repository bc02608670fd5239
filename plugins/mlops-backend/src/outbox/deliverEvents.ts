import type { Knex } from 'knex';
import type { DbOutboxRow } from '../database/tables';
import { backoff } from '../sync/backoff';
import type { LineageSink } from './LineageSink';

/** Events per batch, and their size together in characters. */
const BATCH = 200;
const BATCH_CHARACTERS = 1_000_000;

/** Attempts after which an event that is refused for now is refused for good. */
const ATTEMPTS = 20;

const BASE_MS = 5_000;
const CAP_MS = 15 * 60_000;

type Waiting = Pick<DbOutboxRow, 'id' | 'state' | 'attempts'> & {
  event: string;
};

/** What emptying the outbox did, and why it stopped when events are left. */
export type Delivery = {
  delivered: number;
  refused: number;
  /** Absent when all that was due went out. */
  stopped?: { because: 'absent' | 'unavailable' | 'time'; message: string };
};

/**
 * Sends waiting events in the order they were queued, batch by batch, at
 * least once: an event is marked only after the target took it.
 *
 *   pending    a target that is down stops all of these; the first of them
 *   p p p p    carries the time of the next attempt, so order is kept
 *   retry      single events the target could not take yet, each with its
 *     r   r    own clock; the others do not wait for them
 *   refused    events the target will never take, kept with its reason
 */
export async function deliverEvents(options: {
  knex: Knex;
  sink: LineageSink;
  clock: () => number;
  random: () => number;
  signal: AbortSignal;
  /** Milliseconds after which the lease is given back. */
  sliceMs: number;
}): Promise<Delivery> {
  const { knex, sink, clock, random, signal, sliceMs } = options;
  const begun = clock();
  const total: Delivery = { delivered: 0, refused: 0 };
  const at = (ms: number) => new Date(clock() + ms).toISOString();

  while (!signal.aborted) {
    const batch = await nextBatch(knex, at(0));
    if (batch.length === 0) {
      return total;
    }
    const stopped = await send(batch);
    if (stopped) {
      return { ...total, stopped };
    }
    if (clock() - begun >= sliceMs) {
      return { ...total, stopped: { because: 'time', message: '' } };
    }
  }
  return total;

  /** Delivers a batch; where it is refused as a whole, its halves. */
  async function send(batch: Waiting[]): Promise<Delivery['stopped']> {
    const result = await sink.deliver(
      batch.map(row => row.event),
      { signal },
    );
    if (signal.aborted && result.outcome !== 'taken') {
      return { because: 'time', message: '' };
    }
    switch (result.outcome) {
      case 'taken': {
        const failed = new Map(result.failed.map(item => [item.index, item]));
        await markDelivered(batch.filter((_, index) => !failed.has(index)));
        for (const [index, { reason, retriable }] of failed) {
          await markFailed(batch[index], reason, retriable);
        }
        return undefined;
      }
      case 'refused': {
        if (batch.length === 1) {
          await markFailed(batch[0], result.message, false);
          return undefined;
        }
        const half = Math.ceil(batch.length / 2);
        return (
          (await send(batch.slice(0, half))) ?? (await send(batch.slice(half)))
        );
      }
      default: {
        const message =
          result.outcome === 'absent'
            ? 'There is no lineage API in this installation'
            : result.message;
        await postpone(
          batch,
          message,
          result.outcome === 'unavailable' ? result.retryAfterMs : undefined,
        );
        return { because: result.outcome, message };
      }
    }
  }

  async function markDelivered(rows: Waiting[]) {
    await knex('outbox')
      .whereIn(
        'id',
        rows.map(row => row.id),
      )
      .update({
        state: 'delivered',
        delivered_at: at(0),
        event: null,
        last_error: null,
        next_attempt_at: null,
      });
    total.delivered += rows.length;
  }

  async function markFailed(row: Waiting, reason: string, retriable: boolean) {
    const attempts = row.attempts + 1;
    const again = retriable && attempts < ATTEMPTS;
    await knex('outbox')
      .where({ id: row.id })
      .update({
        state: again ? 'retry' : 'refused',
        attempts,
        last_error: reason,
        next_attempt_at: again ? at(waitAfter(attempts)) : null,
      });
    total.refused += again ? 0 : 1;
  }

  async function postpone(
    batch: Waiting[],
    message: string,
    retryAfterMs?: number,
  ) {
    const first = batch.find(row => row.state === 'pending');
    for (const row of batch) {
      if (row === first || row.state === 'retry') {
        await knex('outbox')
          .where({ id: row.id })
          .update({
            attempts: row.attempts + (row === first ? 1 : 0),
            last_error: message.slice(0, 2_000),
            next_attempt_at: at(retryAfterMs ?? waitAfter(row.attempts + 1)),
          });
      }
    }
  }

  function waitAfter(failures: number): number {
    return backoff({
      failures,
      baseMs: BASE_MS,
      capMs: CAP_MS,
      random: random(),
    });
  }
}

async function nextBatch(knex: Knex, now: string): Promise<Waiting[]> {
  const first: DbOutboxRow | undefined = await knex('outbox')
    .where({ state: 'pending' })
    .orderBy('id')
    .first();
  const pendingMayGo =
    first && (!first.next_attempt_at || first.next_attempt_at <= now);
  const rows: Waiting[] = await knex('outbox')
    .select('id', 'event', 'state', 'attempts')
    .where(due => {
      due.where(retry =>
        retry.where({ state: 'retry' }).where('next_attempt_at', '<=', now),
      );
      if (pendingMayGo) {
        due.orWhere({ state: 'pending' });
      }
    })
    .orderBy('id')
    .limit(BATCH);
  let characters = 0;
  const end = rows.findIndex((row, index) => {
    characters += row.event.length;
    return index > 0 && characters > BATCH_CHARACTERS;
  });
  return end === -1 ? rows : rows.slice(0, end);
}
