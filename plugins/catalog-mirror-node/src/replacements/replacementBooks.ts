import type { Knex } from 'knex';
import { COUNTER, type DbCounterRow } from '../database/tables';

/** How far the registry's feed was read. */
export interface ReplacementBooks {
  /** The last number that was read; 0 before the first. */
  cursor: number;
  /**
   * The highest number that was ever read. What has a higher one was never
   * seen before, even when the registry began to count anew in between.
   */
  highest: number;
  /** When the last reading from the very beginning ended; ms since 1970. */
  completeAt: number;
  /** The mirror's entry up to which arrivals were looked at. */
  arrivals: number;
}

const ROWS = {
  cursor: 'replacements-cursor',
  highest: 'replacements-highest',
  completeAt: 'replacements-complete-at',
  arrivals: 'replacements-arrivals',
} as const;

const KEYS = ['cursor', 'highest', 'completeAt', 'arrivals'] as const;

/** Reads the books; all zero before anything was written. */
export async function readBooks(knex: Knex): Promise<ReplacementBooks> {
  const rows = await knex<DbCounterRow>(COUNTER)
    .whereIn('name', Object.values(ROWS))
    .select('name', 'value');
  const values = new Map(rows.map(row => [row.name, Number(row.value)]));
  return {
    cursor: values.get(ROWS.cursor) ?? 0,
    highest: values.get(ROWS.highest) ?? 0,
    completeAt: values.get(ROWS.completeAt) ?? 0,
    arrivals: values.get(ROWS.arrivals) ?? 0,
  };
}

/**
 * Locks the cursor until the transaction ends.
 *
 * @returns false when somebody moved it since it was read, which happens when
 * a task outlives its turn and another replica takes the next
 */
export async function lockCursor(
  tx: Knex.Transaction,
  expected: number,
): Promise<boolean> {
  await tx(COUNTER)
    .insert({ name: ROWS.cursor, value: 0 })
    .onConflict('name')
    .ignore();
  const row = await tx<DbCounterRow>(COUNTER)
    .where({ name: ROWS.cursor })
    .forUpdate()
    .first('value');
  return Number(row?.value ?? 0) === expected;
}

/** Writes what of the books changed. The caller has the cursor locked. */
export async function writeBooks(
  tx: Knex.Transaction,
  changed: Partial<ReplacementBooks>,
): Promise<void> {
  const rows = KEYS.flatMap(key => {
    const value = changed[key];
    return value === undefined ? [] : [{ name: ROWS[key], value }];
  });
  await tx(COUNTER).insert(rows).onConflict('name').merge();
}
