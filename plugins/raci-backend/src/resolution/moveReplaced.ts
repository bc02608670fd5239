import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { lockCells } from '../database/lockCells';
import type {
  CellRow,
  HistoryRow,
  LeavingRow,
  SubjectRow,
} from '../database/tables';
import { moveHandovers } from '../history/moveHandovers';
import { cellKey } from './layOut';
import { CELL_KEYS, CELL_VALUES } from './writeSlice';

/**
 * Moves what is kept of an entity to the one that took its place: history,
 * duties on their way, and since when each party has its cell. The old entity
 * may be gone, still there, or never have been known; the new one may not be
 * there yet. Then what the old one had waits for it as leavings:
 *
 *   old: cells ── removed ─> leavings ── replaced ─> leavings of the new one
 *   new:                                     added ─> cells, since as of old
 *
 * Doing it again moves what came since.
 */
export async function moveReplaced(
  tx: Knex.Transaction,
  options: { from: string; to: string; now: number },
): Promise<void> {
  const { from, to, now } = options;
  if (from === to) {
    return;
  }
  await lockCells(tx);
  await tx<HistoryRow>('history')
    .where('entity_ref', from)
    .update({ entity_ref: to });
  await moveHandovers(tx, { from, to, now });
  const had = [
    ...(await tx<LeavingRow>('leavings').where('entity_ref', from)),
    ...(await tx<CellRow>('cells').where('entity_ref', from)),
  ].map((row): CellRow => ({ ...row, entity_ref: to }));
  if (had.length === 0) {
    return;
  }
  const isThere = await tx<SubjectRow>('subjects')
    .where('entity_ref', to)
    .first('first_seen');
  const table = isThere ? 'cells' : 'leavings';
  const known = await tx<CellRow>(table).where('entity_ref', to);
  const knownByKey = new Map(known.map(row => [cellKey(row), row]));
  const earlier = had.filter(row => {
    const other = knownByKey.get(cellKey(row));
    return other ? Number(row.since) < Number(other.since) : !isThere;
  });
  await upsertRows({
    tx,
    table,
    keys: CELL_KEYS,
    values: isThere ? CELL_VALUES : [...CELL_VALUES, 'at'],
    update: ['since'],
    rows: [...new Map(earlier.map(row => [cellKey(row), row])).values()].map(
      row => (isThere ? row : { ...row, at: now }),
    ),
  });
  if (isThere && earlier.length > 0) {
    const since = Math.min(...earlier.map(row => Number(row.since)));
    await tx<SubjectRow>('subjects')
      .where('entity_ref', to)
      .update({
        // What is stored of the subject shows the times too, so it is due again.
        digest: '',
        first_seen: Math.min(since, Number(isThere.first_seen)),
      });
  }
  await tx('leavings').where('entity_ref', from).delete();
}
