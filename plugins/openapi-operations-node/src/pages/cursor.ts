import { InputError } from '@backstage/errors';

/**
 * A key of the last item of a page; null where the item has none.
 * @public
 */
export type CursorKey = string | number | null;

/**
 * What a cursor's key may be; a count is a whole number, not negative.
 * @public
 */
export type CursorShape = 'text' | 'text?' | 'number?' | 'count';

/**
 * How much of a list is wanted, and from where.
 * @public
 */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

/**
 * Makes an opaque cursor from the keys of the last item. `list` names the
 * list and its order, so that a cursor of another list is refused instead of
 * misread.
 * @public
 */
export function encodeCursor(list: string, keys: CursorKey[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/**
 * Reads a cursor of {@link encodeCursor}; undefined stays undefined.
 *
 * Errors: an `InputError` that names the parameter when the cursor is not one
 * that this list gave.
 * @public
 */
export function decodeCursor(
  list: string,
  cursor: string | undefined,
  shape: CursorShape[],
): CursorKey[] | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const [of, ...keys] = parse(cursor);
  if (
    of !== list ||
    keys.length !== shape.length ||
    !keys.every((key, index) => fits(key, shape[index]))
  ) {
    throw badCursor();
  }
  return keys as CursorKey[];
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    );
    return Array.isArray(value) ? value : [];
  } catch {
    throw badCursor();
  }
}

function fits(key: unknown, shape: CursorShape): boolean {
  if (key === null) {
    return shape.endsWith('?');
  }
  if (shape === 'count') {
    return Number.isSafeInteger(key) && Number(key) >= 0;
  }
  if (shape === 'number?') {
    return typeof key === 'number';
  }
  // Postgres refuses the NUL character in any text.
  return typeof key === 'string' && !key.includes('\u0000');
}

/**
 * Why a cursor is refused.
 * @public
 */
export function badCursor(): InputError {
  return new InputError(
    "Query parameter 'cursor' is not one that this list gave; expected the 'pageInfo.nextCursor' of its previous page, or none to start from the beginning.",
  );
}
