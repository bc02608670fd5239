type Table = Record<string, unknown>;

/** An object of an answer; an empty one where something else came. */
export function objectOf(value: unknown): Table {
  return typeof value === 'object' && value !== null ? (value as Table) : {};
}

/** Objects of a list of an answer. */
export function objectsOf(value: unknown): Table[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

/** A text of an answer that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A time of an answer, as ISO 8601 in UTC. */
export function timeOf(...values: unknown[]): string | undefined {
  for (const value of values) {
    const time = typeof value === 'string' ? Date.parse(value) : NaN;
    if (!Number.isNaN(time)) {
      return new Date(time).toISOString();
    }
  }
  return undefined;
}
