import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import { contentHash } from '../database/digests';
import { selectByKeys } from '../database/selectByKeys';

/**
 * Puts events into the outbox inside the transaction that stores their
 * records. An event whose id the connection queued before is not queued
 * again; one that finds `limit` events waiting is dropped, and comes again
 * with the next full pass because its id was not kept.
 */
export async function enqueueEvents(options: {
  tx: Knex.Transaction;
  sourceId: string;
  events: { id: string; event: string }[];
  limit: number;
  now: string;
}): Promise<{ queued: number; dropped: number }> {
  const { tx, sourceId, events, limit, now } = options;
  if (events.length === 0) {
    return { queued: 0, dropped: 0 };
  }
  const byKey = new Map(
    events.map(({ id, event }) => [contentHash(id), event]),
  );
  const known = await selectByKeys<{ event_key: string }>({
    tx,
    table: 'outbox',
    sourceId,
    keyColumns: ['event_key'],
    keys: [...byKey.keys()].map(key => [key]),
    columns: ['event_key'],
  });
  known.forEach(row => byKey.delete(row.event_key));
  if (byKey.size === 0) {
    return { queued: 0, dropped: 0 };
  }
  const room = await findRoom(tx, { limit, wanted: byKey.size });
  const rows = [...byKey].slice(0, room).map(([key, event]) => ({
    source_id: sourceId,
    event_key: key,
    event,
    created_at: now,
  }));
  await upsertRows({
    tx,
    table: 'outbox',
    keys: ['source_id', 'event_key'],
    values: ['event', 'created_at'],
    update: [],
    rows,
  });
  return { queued: rows.length, dropped: byKey.size - rows.length };
}

/** States of events that were not delivered yet. */
const WAITING = ['pending', 'retry'];

/**
 * How many more events may wait. They are counted only where it matters: there
 * are no more of a state than its first and last number are apart, which is
 * one look at the index each, where counting takes longer with every page.
 */
async function findRoom(
  tx: Knex.Transaction,
  { limit, wanted }: { limit: number; wanted: number },
): Promise<number> {
  let atMost = 0;
  for (const state of WAITING) {
    const [{ first, last }] = await tx('outbox')
      .where({ state })
      .min({ first: 'id' })
      .max({ last: 'id' });
    atMost += first === null ? 0 : Number(last) - Number(first) + 1;
  }
  if (atMost + wanted <= limit) {
    return wanted;
  }
  const [{ waiting }] = await tx('outbox')
    .whereIn('state', WAITING)
    .count({ waiting: '*' });
  return Math.max(0, limit - Number(waiting));
}
