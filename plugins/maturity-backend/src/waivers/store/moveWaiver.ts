import { ConflictError } from '@backstage/errors';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import {
  lockSubjects,
  type WaiverRow,
  type WaiverStepRow,
} from '../../database';
import type { Evaluator } from '../../evaluation/types';
import { isOpenWaiver, transition, type WaiverEvent } from '../transition';
import type { StoredStep, StoredWaiver } from '../types';

/**
 * Lets an event happen to a waiver as it was read, and has its check asked
 * again where that is another one then, in one transaction: no scorecard ever
 * disagrees with the waivers. One conditional update decides: of two people
 * who decide at once, on whatever replicas, one wins.
 *
 * Errors: a `ConflictError` when the event cannot happen in this state, or
 * somebody was faster.
 * @param by - who did it; nobody where time did
 */
export async function moveWaiver(
  context: { knex: Knex; evaluator: Pick<Evaluator, 'onWaiver'> },
  options: {
    waiver: StoredWaiver;
    event: WaiverEvent;
    at: number;
    by?: string;
    words?: string;
  },
): Promise<StoredWaiver> {
  const { knex, evaluator } = context;
  const { waiver, event, at, by, words } = options;
  const { id, entityRef, rubricId, checkId, state: before } = waiver;
  const state = transition(before, event);
  if (!state) {
    throw new ConflictError(
      `Waiver '${id}' is ${before}; it is too late to ${event} it.`,
    );
  }
  const isDecision = event === 'approve' || event === 'decline';
  await inTransaction(knex, async tx => {
    await lockSubjects(tx, [entityRef]);
    const moved = await tx<WaiverRow>('waivers')
      .where({ id, state: before, entity_ref: entityRef })
      .update({
        state,
        ...(!isOpenWaiver(state) && { open_key: null }),
        ...(isDecision && {
          decided_by: by ?? null,
          decided_at: at,
          answer: words ?? null,
        }),
      });
    if (moved === 0) {
      throw new ConflictError(
        `Waiver '${id}' was changed by somebody else just now; look at it again.`,
      );
    }
    await tx<WaiverStepRow>('waiver_steps').insert({
      waiver_id: id,
      state,
      at,
      by_ref: by ?? null,
      words: words ?? null,
    });
    if (before === 'approved' || state === 'approved') {
      await evaluator.onWaiver(tx, {
        entityRef,
        rubricId,
        checkId,
        waiverId: id,
        state,
      });
    }
  });
  const step: StoredStep = {
    state,
    at,
    ...(by !== undefined && { by }),
    ...(words !== undefined && { words }),
  };
  return {
    ...waiver,
    state,
    steps: [...waiver.steps, step],
    ...(isDecision && {
      decidedAt: at,
      ...(by !== undefined && { decidedBy: by }),
      ...(words !== undefined && { answer: words }),
    }),
  };
}
