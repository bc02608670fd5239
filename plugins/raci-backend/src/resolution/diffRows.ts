/** What becomes of the rows of a table. */
export interface RowDiff<Old, Fresh> {
  /** Those that were not there. */
  added: (Fresh & { since: number })[];
  /** Those that were not there, and those that say something else. */
  written: (Fresh & { since: number })[];
  removed: Old[];
  /** When each fresh row was first noticed. */
  sinceOf(row: Fresh): number;
}

/**
 * Compares stored rows with those that there should be. A row that stays
 * keeps the time at which it was first noticed. Pure.
 * @param noticed - since when a row counts that is not stored
 */
export function diffRows<
  Key,
  Old extends Key & { since: number | string },
  Fresh extends Key,
>(options: {
  old: readonly Old[];
  fresh: readonly Fresh[];
  keyOf: (row: Key) => string;
  isSame: (old: Old, fresh: Fresh) => boolean;
  noticed: (row: Fresh) => number;
}): RowDiff<Old, Fresh> {
  const { old, fresh, keyOf, isSame, noticed } = options;
  const oldByKey = new Map(old.map(row => [keyOf(row), row]));
  const times = new Map<string, number>();
  const added: (Fresh & { since: number })[] = [];
  const written: (Fresh & { since: number })[] = [];
  for (const row of fresh) {
    const key = keyOf(row);
    const known = oldByKey.get(key);
    const since = known ? Number(known.since) : noticed(row);
    times.set(key, since);
    if (!known) {
      added.push({ ...row, since });
    }
    if (!known || !isSame(known, row)) {
      written.push({ ...row, since });
    }
  }
  return {
    added,
    written,
    removed: old.filter(row => !times.has(keyOf(row))),
    sinceOf: row => times.get(keyOf(row))!,
  };
}
