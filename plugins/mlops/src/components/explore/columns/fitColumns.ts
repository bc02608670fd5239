/** What the choice of columns needs to know of one. */
export interface FittingColumn {
  /** Pixels below which its content is not worth showing. */
  minWidth: number;
  /** Columns with a higher number give way first; 0 never does. */
  priority: number;
}

/**
 * The columns that fit into a width of so many pixels, in their own order. An
 * unknown width fits all.
 */
export function fitColumns<T extends FittingColumn>(
  columns: readonly T[],
  width: number | undefined,
): T[] {
  if (width === undefined) {
    return [...columns];
  }
  const byImportance = [...columns].sort((a, b) => a.priority - b.priority);
  const chosen = new Set<T>();
  let used = 0;
  for (const column of byImportance) {
    if (column.priority > 0 && used + column.minWidth > width) {
      // A narrow but less important column must not take the place of the
      // one that was just left out: which columns go is then predictable.
      break;
    }
    chosen.add(column);
    used += column.minWidth;
  }
  return columns.filter(column => chosen.has(column));
}
