import type { Knex } from 'knex';
import type { HistoryRow, LeavingRow, TrendRow } from '../database';

const SLICE = 5_000;

/** Removes history from before a time, some at a time. */
export async function pruneHistory(
  knex: Knex,
  before: number,
  signal: AbortSignal,
): Promise<void> {
  for (let removed = SLICE; removed === SLICE;) {
    signal.throwIfAborted();
    removed = await knex<HistoryRow>('history')
      .whereIn(
        'id',
        knex<HistoryRow>('history')
          .where('at', '<', before)
          .orderBy('at')
          .limit(SLICE)
          .select('id'),
      )
      .delete();
  }
}

/**
 * Removes days of trends from before a time, but for the last of each group:
 * a row holds until the next, and so tells how a group stood since.
 */
export async function pruneTrend(knex: Knex, before: number): Promise<void> {
  const day = new Date(before).toISOString().slice(0, 10);
  await knex<TrendRow>('trend')
    .where('day', '<', day)
    .whereExists(
      knex('trend as later')
        .where('later.day', '<=', day)
        .whereRaw('later.rubric_id = trend.rubric_id')
        .whereRaw('later.scope = trend.scope')
        .whereRaw('later.scope_ref = trend.scope_ref')
        .whereRaw('later.day > trend.day')
        .select(knex.raw('1')),
    )
    .delete();
}

/** Gives up waiting for entities that went before a time. */
export async function pruneLeavings(knex: Knex, before: number): Promise<void> {
  await knex<LeavingRow>('leavings').where('at', '<', before).delete();
}
