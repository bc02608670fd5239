import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { HandoverItemRow } from '../../database/tables';
import { settleItems } from '../settling/settleItems';

/** Entities of one transaction. */
const PAGE = 200;

/**
 * Looks at every duty that is on its way, for what nobody was told: a backup
 * that was restored, or a cell that changed while a hand-over was written.
 */
export async function settleAll(options: {
  knex: Knex;
  now: number;
  signal: AbortSignal;
}): Promise<void> {
  const { knex, now, signal } = options;
  let after = '';
  while (!signal.aborted) {
    const entityRefs: string[] = await knex<HandoverItemRow>('handover_items')
      .where('active', true)
      .where('entity_ref', '>', after)
      .distinct('entity_ref')
      .orderBy('entity_ref')
      .limit(PAGE)
      .pluck('entity_ref');
    await inTransaction(knex, tx =>
      settleItems(tx, { entityRefs, removed: 'wait', now }),
    );
    const last = entityRefs.at(-1);
    if (last === undefined || entityRefs.length < PAGE) {
      return;
    }
    after = last;
  }
}
