import type { Knex } from 'knex';
import { contentHash } from '../database/digests';
import { selectByKeys } from '../database/selectByKeys';
import { upsertRows } from '../database/upsertRows';

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
  const [{ waiting }] = await tx('outbox')
    .whereIn('state', ['pending', 'retry'])
    .count({ waiting: '*' });
  const rows = [...byKey]
    .slice(0, Math.max(0, limit - Number(waiting)))
    .map(([key, event]) => ({
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
