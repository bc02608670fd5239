/** A list with one of its rows changed. Pure. */
export function withRow<T>(rows: readonly T[], at: number, row: T): T[] {
  return rows.map((one, index) => (index === at ? row : one));
}

/** A list without one of its rows. Pure. */
export function withoutRow<T>(rows: readonly T[], at: number): T[] {
  return rows.filter((_, index) => index !== at);
}

/**
 * A row with something else in one of its cells; an empty one has none. Pure.
 */
export function withCell<T extends object>(
  row: T,
  key: string,
  value: unknown,
): T {
  const { [key]: _before, ...others } = row as Record<string, unknown>;
  return (
    value === undefined || value === '' ? others : { ...others, [key]: value }
  ) as T;
}
