import type { Knex } from 'knex';
import type { HistoryRow, PartyRow } from '../database/tables';

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

/** Removes people and groups whom nobody names, and who were last seen before a time. */
export async function pruneParties(knex: Knex, before: number): Promise<void> {
  await knex<PartyRow>('parties')
    .where(last => last.whereNull('seen_at').orWhere('seen_at', '<', before))
    .whereNotExists(
      knex('cells')
        .whereRaw('?? = ??', ['cells.party_ref', 'parties.party_ref'])
        .select(knex.raw('1')),
    )
    .delete();
}
