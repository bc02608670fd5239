import { isError } from '@backstage/errors';
import { audited } from '@waymark/plugin-people-node';
import type { ChangesContext } from '../../ChangesContext';
import type { WaiverRow } from '../../database';
import { tellExpired } from '../../notifications/waiverMessages';
import { readDuties } from '../readDuties';
import { moveWaiver } from '../store/moveWaiver';
import { readWaivers } from '../store/readWaivers';
import { OPEN_STATES } from '../transition';

/** Waivers of one look. */
const PAGE = 100;

/**
 * Ends the waivers whose time is over and has their checks asked again. The
 * update that ends a waiver goes through on one replica only, and that one
 * tells.
 */
export async function expireWaivers(
  context: ChangesContext,
  { signal }: { signal: AbortSignal },
): Promise<number> {
  const { knex, clock } = context;
  const now = clock();
  let expired = 0;
  let after = '';
  while (!signal.aborted) {
    const ids: string[] = await knex<WaiverRow>('waivers')
      .whereIn('state', [...OPEN_STATES])
      .where('until', '<=', now)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .pluck('id');
    for (const waiver of (await readWaivers(knex, ids)).values()) {
      if (signal.aborted) {
        break;
      }
      expired += (await expireOne(context, waiver, now)) ? 1 : 0;
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < PAGE) {
      break;
    }
    after = last;
  }
  return expired;
}

async function expireOne(
  context: ChangesContext,
  waiver: Parameters<typeof moveWaiver>[1]['waiver'],
  now: number,
): Promise<boolean> {
  try {
    const { id, entityRef, rubricId: rubric, checkId: check } = waiver;
    const ended = await audited(
      {
        auditor: context.auditor,
        eventId: 'waiver-expire',
        meta: { waiverId: id, entityRef, rubric, check },
        asker: {},
      },
      () => moveWaiver(context, { waiver, event: 'expire', at: now }),
    );
    const [duties] = await readDuties(context, context.openDuties(), [ended]);
    await tellExpired(
      context,
      { ...ended, wasInForce: waiver.state === 'approved' },
      duties,
    );
    return true;
  } catch (error) {
    if (isError(error) && error.name === 'ConflictError') {
      // Another replica, or the last decision in time, was faster.
      return false;
    }
    // One that cannot be ended must not keep the others open.
    context.logger.warn(
      `The waiver '${waiver.id}' could not be ended; it is tried again in a minute`,
      isError(error) ? error : undefined,
    );
    return false;
  }
}
