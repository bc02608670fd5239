import type { Notifier } from '@waymark/plugin-people-node';
import type { Knex } from 'knex';
import type { HandoverRow } from '../../database/tables';
import { tellOverdue } from '../../notifications';
import { readHandovers } from '../store/readHandovers';

/** Hand-overs of one look. */
const PAGE = 100;

/**
 * Reminds of hand-overs that wait for an answer longer than they should, each
 * at most once in `remindAfterMs`. The row says who reminds: the replica whose
 * update wrote the moment, and no other.
 */
export async function sendReminders(options: {
  knex: Knex;
  notifier: Notifier;
  remindAfterMs: number;
  now: number;
  signal: AbortSignal;
}): Promise<number> {
  const { knex, notifier, remindAfterMs, now, signal } = options;
  let sent = 0;
  let after = '';
  while (!signal.aborted) {
    const rows = await knex<HandoverRow>('handovers')
      .where('state', 'asked')
      .where('due_at', '<', now)
      .where('id', '>', after)
      .where(quiet =>
        quiet
          .whereNull('reminded_at')
          .orWhere('reminded_at', '<=', now - remindAfterMs),
      )
      .orderBy('id')
      .limit(PAGE)
      .select('id', 'reminded_at');
    const handovers = await readHandovers(
      knex,
      rows.map(row => row.id),
    );
    for (const { id, reminded_at } of rows) {
      const claimed = await knex<HandoverRow>('handovers')
        .where({ id, state: 'asked', reminded_at })
        .update({ reminded_at: now });
      const handover = handovers.get(id);
      if (claimed > 0 && handover) {
        await tellOverdue({ knex, notifier }, handover);
        sent += 1;
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) {
      break;
    }
    after = last.id;
  }
  return sent;
}
