import { isDeepStrictEqual } from 'node:util';
import type { JsonObject, JsonValue } from '@backstage/types';

/** Beyond this many comparisons lists are not matched but rewritten. */
const MOST_COMPARISONS = 1_000_000;

/**
 * For each item of the new list the index of the old item that it continues.
 * The indices rise, so that what is kept need not move.
 *
 * Lists of maps are matched by a key that is in all of them and differs
 * within each list, such as `activity`; other lists by equality. Maps that
 * stand alone between the same neighbours are taken for the same one.
 */
export function alignItems(
  old: readonly JsonValue[],
  next: readonly JsonValue[],
): (number | undefined)[] {
  const key = commonKey(old, next);
  const identify = (value: JsonValue) =>
    JSON.stringify(
      key === undefined ? sorted(value) : (value as JsonObject)[key],
    );
  const matches = longestCommon(old.map(identify), next.map(identify));
  return key === undefined ? pairLoneMaps(old, next, matches) : matches;
}

/** The key that tells the most maps of one list from those of the other. */
function commonKey(
  old: readonly JsonValue[],
  next: readonly JsonValue[],
): string | undefined {
  const all = [...old, ...next];
  if (old.length === 0 || !all.every(isObject)) {
    return undefined;
  }
  const shared = (key: string) => {
    const seen = new Set(old.map(item => (item as JsonObject)[key]));
    return next.filter(item => seen.has((item as JsonObject)[key])).length;
  };
  const candidates = Object.keys(old[0] as JsonObject)
    .filter(
      key =>
        all.every(item => typeof (item as JsonObject)[key] === 'string') &&
        differs(old, key) &&
        differs(next, key),
    )
    .map(key => ({ key, count: shared(key) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return candidates[0]?.key;
}

function differs(items: readonly JsonValue[], key: string): boolean {
  return new Set(items.map(i => (i as JsonObject)[key])).size === items.length;
}

function longestCommon(
  old: readonly string[],
  next: readonly string[],
): (number | undefined)[] {
  const result = new Array<number | undefined>(next.length).fill(undefined);
  let from = 0;
  while (from < old.length && from < next.length && old[from] === next[from]) {
    result[from] = from;
    from++;
  }
  let oldEnd = old.length;
  let nextEnd = next.length;
  while (
    oldEnd > from &&
    nextEnd > from &&
    old[oldEnd - 1] === next[nextEnd - 1]
  ) {
    result[--nextEnd] = --oldEnd;
  }
  const rows = oldEnd - from;
  const columns = nextEnd - from;
  if (rows * columns > MOST_COMPARISONS) {
    return result;
  }
  // lengths[i][j]: how many can be kept of what begins at old i and new j.
  const lengths = Array.from({ length: rows + 1 }, () =>
    new Array<number>(columns + 1).fill(0),
  );
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i][j] =
        old[from + i] === next[from + j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (old[from + i] === next[from + j]) {
      result[from + j++] = from + i++;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return result;
}

function pairLoneMaps(
  old: readonly JsonValue[],
  next: readonly JsonValue[],
  matches: readonly (number | undefined)[],
): (number | undefined)[] {
  const result = [...matches];
  let before = -1;
  for (let index = 0; index < next.length; index++) {
    const match = matches[index];
    if (match !== undefined) {
      before = match;
      continue;
    }
    const isLone =
      index + 1 === next.length || matches[index + 1] !== undefined;
    const after = matches[index + 1] ?? old.length;
    const startsGap = index === 0 || matches[index - 1] !== undefined;
    if (
      startsGap &&
      isLone &&
      after - before === 2 &&
      isObject(old[before + 1]) &&
      isObject(next[index])
    ) {
      result[index] = before + 1;
    }
  }
  return result;
}

/** Same keys in the same order, so that equal values have equal texts. */
function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key] as JsonValue)]),
  );
}

/** A map, as opposed to a list or a plain value. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as JSON; the order of keys does not count. */
export function isSame(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
): boolean {
  return isDeepStrictEqual(one, other);
}
