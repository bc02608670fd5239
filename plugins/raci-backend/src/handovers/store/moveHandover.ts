import { ConflictError } from '@backstage/errors';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { HandoverState } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { HandoverItemRow, HandoverRow } from '../../database/tables';
import { type HandoverEvent, isOpen, transition } from '../transition';
import type { StoredHandover } from '../types';

/** The columns that a step may write. */
export type HandoverChange = Partial<
  Pick<
    HandoverRow,
    'answered_at' | 'answered_by' | 'answer' | 'problem' | 'proposals'
  >
>;

/**
 * Lets an event happen to a hand-over as it was read. One conditional update
 * decides: of two people who answer at once, on whatever replicas, one wins.
 *
 * Errors: a `ConflictError` when the event cannot happen in this state, or
 * somebody was faster.
 */
export async function moveHandover(
  knex: Knex,
  options: {
    handover: Pick<StoredHandover, 'id' | 'state' | 'revision'>;
    event: HandoverEvent;
    set?: HandoverChange;
  },
): Promise<HandoverState> {
  const { handover, event, set = {} } = options;
  const { id, state, revision } = handover;
  const next = transition(state, event);
  if (!next) {
    throw new ConflictError(
      `Hand-over '${id}' is ${state}; it is too late to ${event} it.`,
    );
  }
  await inTransaction(knex, async tx => {
    const moved = await tx<HandoverRow>('handovers')
      .where({ id, revision })
      .update({ ...set, state: next, revision: revision + 1 });
    if (moved === 0) {
      throw new ConflictError(
        `Hand-over '${id}' was changed by somebody else just now; look at it again.`,
      );
    }
    if (!isOpen(next)) {
      await tx<HandoverItemRow>('handover_items')
        .where({ handover_id: id })
        .update({ active: false });
    }
  });
  return next;
}
