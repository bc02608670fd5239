/** Values of a document that may be of any shape. */
type Table = Record<string, unknown>;

/** Entries of a mapping; none of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(tableOf(value));
}

/** A mapping; an empty one of anything else. */
export function tableOf(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Table)
    : {};
}

/** Items of a list, however deep they are nested; a value by itself is one. */
export function itemsOf(value: unknown): unknown[] {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value.flatMap(itemsOf) : [value];
}

/** The texts among some values. */
export function textsOf(...values: unknown[]): string[] {
  return values
    .flatMap(itemsOf)
    .filter((item): item is string => typeof item === 'string');
}
