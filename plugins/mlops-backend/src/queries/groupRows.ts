/** Rows by a key of theirs, groups and rows in the order they come in. */
export function groupRows<TRow>(
  rows: readonly TRow[],
  keyOf: (row: TRow) => string,
): Map<string, TRow[]> {
  const groups = new Map<string, TRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else {
      groups.set(key, [row]);
    }
  }
  return groups;
}
