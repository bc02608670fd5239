import {
  type CursorKey,
  type CursorShape,
  decodeCursor,
  encodeCursor,
} from './cursor';

/**
 * Where a page begins: `skip` rows into those from `keys` on.
 * @public
 */
export interface Place {
  /** Absent at the beginning of the list. */
  keys?: CursorKey[];
  skip: number;
}

/**
 * Reads the place out of a cursor; without one, the beginning.
 *
 * Errors: an `InputError` for a cursor of another list.
 * @public
 */
export function readPlace(
  list: string,
  cursor: string | undefined,
  shape: CursorShape[],
): Place {
  // The first page may be all hidden, so that there are no keys to go on from.
  const atStart = cursor !== undefined && isAtStart(list, cursor);
  const values = decodeCursor(list, cursor, [
    ...(atStart ? [] : shape),
    'count',
  ]);
  return values
    ? {
        ...(!atStart && { keys: values.slice(0, -1) }),
        skip: Number(values.at(-1)),
      }
    : { skip: 0 };
}

/**
 * The page in `rows`, of which one more was read than it holds.
 *
 * A cursor can be read by whoever has it, so it must not name what they may
 * not see. It stands on the last row that is shown and counts the rows since:
 *
 * ```
 *   rows   a  b  b  x  x      x is hidden, the page holds five
 *                ^
 *   cursor: from b on, skip four (b, b, x, x)
 * ```
 *
 * Where keys are the same for several rows (gaps of one entity), it stands on
 * the first of them, and a row that goes meanwhile moves the rest of that
 * entity alone.
 * @public
 */
export function cutPage<Row, Item>(options: {
  list: string;
  place: Place;
  limit: number;
  rows: readonly Row[];
  keysOf: (row: Row) => CursorKey[];
  /** The row as it is shown; undefined when it is not. */
  show: (row: Row) => Item | undefined;
}): { items: Item[]; pageInfo: { nextCursor?: string } } {
  const { list, place, limit, rows, keysOf, show } = options;
  const page = rows.slice(0, limit);
  const shown = page.map(show);
  const items = shown.filter(item => item !== undefined);
  if (rows.length <= limit) {
    return { items, pageInfo: {} };
  }
  const last = shown.findLastIndex(item => item !== undefined);
  const keys = last < 0 ? place.keys : keysOf(page[last]);
  const same = (row: Row) => isSame(keysOf(row), keys);
  const first = page.findIndex(same);
  const goesOn = first <= 0 && isSame(place.keys, keys);
  const skip = goesOn ? place.skip + page.length : page.length - first;
  return {
    items,
    pageInfo: { nextCursor: encodeCursor(list, [...(keys ?? []), skip]) },
  };
}

function isSame(
  left: CursorKey[] | undefined,
  right: CursorKey[] | undefined,
): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isAtStart(list: string, cursor: string): boolean {
  try {
    decodeCursor(list, cursor, ['count']);
    return true;
  } catch {
    return false;
  }
}
