/** What the choice of columns needs to know of one. */
export interface FittingColumn {
  /** Pixels below which its content is not worth showing. */
  minWidth: number;
  /** Its share of the pixels that are left over, in relation to the others. */
  grow: number;
  /** Columns with a higher number give way first; 0 never does. */
  priority: number;
}

/**
 * The columns that fit into so many pixels, in their own order, and how wide
 * each becomes. An unknown width fits all of them at their least.
 */
export function fitColumns<T extends FittingColumn>(
  columns: readonly T[],
  available: number | undefined,
): (T & { width: number })[] {
  const shown = chooseColumns(columns, available ?? Infinity);
  const used = sum(shown.map(({ minWidth }) => minWidth));
  const shares = sum(shown.map(({ grow }) => grow));
  const left = Math.max(0, (available ?? used) - used);
  return shown.map(column => ({
    ...column,
    width:
      column.minWidth +
      (shares > 0 ? Math.floor((left * column.grow) / shares) : 0),
  }));
}

function chooseColumns<T extends FittingColumn>(
  columns: readonly T[],
  available: number,
): T[] {
  const byImportance = [...columns].sort((a, b) => a.priority - b.priority);
  const chosen = new Set<T>();
  let used = 0;
  for (const column of byImportance) {
    if (column.priority > 0 && used + column.minWidth > available) {
      // A narrow but less important column must not take the place of the
      // one that was just left out: which columns go is then predictable.
      break;
    }
    chosen.add(column);
    used += column.minWidth;
  }
  return columns.filter(column => chosen.has(column));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
