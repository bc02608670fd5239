import type { ChangesContext } from '../../ChangesContext';
import type { WaiverRow } from '../../database';
import { tellEnding } from '../../notifications/waiverMessages';
import { readDuties } from '../readDuties';
import { readWaivers } from '../store/readWaivers';
import { remindAt } from './remindAt';

/** Waivers of one look. */
const PAGE = 100;

/**
 * Reminds once of each waiver that is about to end. The row says who reminds:
 * the replica whose update wrote the moment, and no other.
 */
export async function remindOfWaivers(
  context: ChangesContext,
  { signal }: { signal: AbortSignal },
): Promise<number> {
  const { knex, settings, clock } = context;
  const { remindBeforeMs } = settings.waivers;
  const now = clock();
  let reminded = 0;
  let after = '';
  while (!signal.aborted) {
    const ids: string[] = await knex<WaiverRow>('waivers')
      .where('state', 'approved')
      .whereNull('reminded_at')
      .where('until', '<=', now + remindBeforeMs)
      .where('until', '>', now)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .pluck('id');
    for (const waiver of (await readWaivers(knex, ids)).values()) {
      if (signal.aborted) {
        break;
      }
      if (now < remindAt(waiver, remindBeforeMs)) {
        continue;
      }
      const claimed = await knex<WaiverRow>('waivers')
        .where({ id: waiver.id, state: 'approved' })
        .whereNull('reminded_at')
        .update({ reminded_at: now });
      if (claimed > 0) {
        const reader = context.openDuties({ signal });
        const [duties] = await readDuties(context, reader, [waiver]);
        await tellEnding(context, waiver, duties);
        reminded += 1;
      }
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < PAGE) {
      break;
    }
    after = last;
  }
  return reminded;
}
