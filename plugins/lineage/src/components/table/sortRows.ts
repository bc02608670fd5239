/** By which column rows are ordered. */
export interface SortOrder {
  column: string;
  direction: 'asc' | 'desc';
}

/**
 * The rows in order. Rows without a value come last in both directions, and
 * rows of the same value keep their order.
 *
 * @param options.locale a BCP 47 tag that says how texts are ordered
 */
export function sortRows<T>(options: {
  rows: readonly T[];
  by: (row: T) => string | number | undefined;
  direction: 'asc' | 'desc';
  locale?: string;
}): T[] {
  const { rows, by, direction, locale } = options;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'asc' ? 1 : -1;
  return rows
    .map(row => ({ row, value: by(row) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined);
      }
      if (typeof a.value === 'number' && typeof b.value === 'number') {
        return sign * (a.value - b.value);
      }
      return sign * collator.compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

/** The order after a click on a header: up, then down, then as it came. */
export function nextOrder(
  order: SortOrder | undefined,
  column: string,
): SortOrder | undefined {
  if (order?.column !== column) {
    return { column, direction: 'asc' };
  }
  return order.direction === 'asc' ? { column, direction: 'desc' } : undefined;
}
