import type { Knex } from 'knex';
import { InputError } from '@backstage/errors';

const MAX_ID = 255;

/**
 * Remembers a delivery of a webhook; false when it was seen before. Part of
 * the transaction that applies it: a delivery that could not be stored may
 * come again.
 */
export async function rememberDelivery(options: {
  tx: Knex.Transaction;
  sourceId: string;
  deliveryId: string;
  now: string;
}): Promise<boolean> {
  const { tx, sourceId, deliveryId, now } = options;
  if (!deliveryId || deliveryId.length > MAX_ID) {
    throw new InputError(
      `The webhook delivery of source '${sourceId}' has an id of ${deliveryId?.length ?? 0} characters; expected 1 to ${MAX_ID}`,
    );
  }
  const inserted = await tx('webhook_deliveries')
    .insert({
      source_id: sourceId,
      delivery_id: deliveryId,
      received_at: now,
    })
    .onConflict(['source_id', 'delivery_id'])
    .ignore()
    .returning('delivery_id');
  return inserted.length > 0;
}

/**
 * Forgets deliveries from before `before`. Connectors refuse a request that
 * is minutes old, so a replay of these is refused without being remembered.
 */
export async function pruneDeliveries(options: {
  knex: Knex;
  before: string;
}): Promise<number> {
  const { knex, before } = options;
  return knex('webhook_deliveries').where('received_at', '<', before).delete();
}
