/**
 * A copy of plain data in which no text holds NUL, which JSON can carry and
 * Postgres refuses. Without one, the very same data.
 */
export function withoutNul<T>(data: T): T {
  return JSON.stringify(data).includes('\\u0000') ? (clean(data) as T) : data;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.split('\0').join('');
  }
  if (Array.isArray(value)) {
    return value.map(clean);
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key.split('\0').join(''),
        clean(item),
      ]),
    );
  }
  return value;
}
