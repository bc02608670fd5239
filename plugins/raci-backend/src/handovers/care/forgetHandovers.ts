import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { HandoverItemRow, HandoverRow } from '../../database/tables';
import { OPEN_STATES } from '../transition';

/** Hand-overs of one transaction. */
const PAGE = 100;

/**
 * Removes hand-overs that ended and were asked for before the moment, with
 * what people wrote in them.
 */
export async function forgetHandovers(options: {
  knex: Knex;
  before: number;
  signal: AbortSignal;
}): Promise<number> {
  const { knex, before, signal } = options;
  let forgotten = 0;
  while (!signal.aborted) {
    const ids: string[] = await knex<HandoverRow>('handovers')
      .whereNotIn('state', [...OPEN_STATES])
      .where('created_at', '<', before)
      .orderBy(['created_at', 'id'])
      .limit(PAGE)
      .pluck('id');
    await inTransaction(knex, async tx => {
      await tx<HandoverItemRow>('handover_items')
        .whereIn('handover_id', ids)
        .delete();
      await tx<HandoverRow>('handovers').whereIn('id', ids).delete();
    });
    forgotten += ids.length;
    if (ids.length < PAGE) {
      break;
    }
  }
  return forgotten;
}
