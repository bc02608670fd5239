/** Databases bound the number of bindings of one statement. */
const CHUNK_SIZE = 500;

/** Splits a list into parts that fit into one statement or request. */
export function chunk<T>(items: readonly T[], size = CHUNK_SIZE): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    parts.push(items.slice(start, start + size));
  }
  return parts;
}
