import { deleteRows, inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { lockCells } from '../database/lockCells';
import type { LeavingRow } from '../database/tables';
import { toCellChange } from '../resolution/tellChanges';
import type { CellObserver } from '../resolution/types';
import { CELL_KEYS } from '../resolution/writeSlice';

const SLICE = 1_000;

/**
 * Gives up waiting for entities that went before a time: nobody took their
 * place, so their duties are gone, which the observers hear now.
 */
export async function forgetLeavings(options: {
  knex: Knex;
  observers: readonly CellObserver[];
  before: number;
  now: number;
  signal: AbortSignal;
}): Promise<void> {
  const { knex, observers, before, now, signal } = options;
  for (let more = true; more;) {
    signal.throwIfAborted();
    more = await inTransaction(knex, async tx => {
      await lockCells(tx);
      const rows = await tx<LeavingRow>('leavings')
        .where('at', '<', before)
        .orderBy([...CELL_KEYS])
        .limit(SLICE);
      await deleteRows(tx, {
        table: 'leavings',
        columns: CELL_KEYS,
        keys: rows.map(row => CELL_KEYS.map(key => row[key])),
      });
      const changes = rows.map(row => toCellChange(row, 'removed'));
      for (const observer of changes.length > 0 ? observers : []) {
        await observer.onCells(tx, changes, { now });
      }
      return rows.length === SLICE;
    });
  }
}
