import type { Knex } from 'knex';
import { lockCounter, setCounter } from '../database/counter';
import { FEED } from '../database/tables';
import { normalizeRef } from '../entities/getEntities';

/**
 * Puts `replaced` into the feed. The number is taken inside the caller's
 * transaction, so what made the replacement and the entry come together.
 */
export async function recordReplaced(
  tx: Knex.Transaction,
  options: { from: string; to: string },
): Promise<void> {
  const seq = (await lockCounter(tx)) + 1;
  await tx(FEED).insert({
    seq,
    type: 'replaced',
    entity_ref: normalizeRef(options.from),
    replaced_by: normalizeRef(options.to),
    at: new Date().toISOString(),
  });
  await setCounter(tx, seq);
}
