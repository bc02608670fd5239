import type { Page } from '@waymark/plugin-mlops-common';
import {
  type CursorKey,
  decodeCursor,
  encodeCursor,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import { groupRows } from './groupRows';

/** By what a list is ordered, and what tells its items apart. */
export interface ItemKey {
  /** Never null: the empty text sorts before every other. */
  order: string;
  key: string;
}

/**
 * A page of a list whose items are made of several rows each, because several
 * sources may report one thing: the keys of the page first, the last of them
 * first, then the rows of these keys.
 */
export async function readKeyedPage<TRow, TItem>(options: {
  /** Names the list and its order, for the cursor. */
  list: string;
  page: PageRequest;
  /** Keys in falling order, after a key where one is given. */
  readKeys: (options: {
    after?: CursorKey[];
    limit: number;
  }) => Promise<ItemKey[]>;
  /** All rows of these keys, in any order. */
  readRows: (keys: string[]) => Promise<TRow[]>;
  keyOf: (row: TRow) => string;
  /** One item of at least one row. */
  merge: (rows: TRow[]) => TItem;
}): Promise<Page<TItem>> {
  const { list, page, readKeys, readRows, keyOf, merge } = options;
  const keys = await readKeys({
    after: decodeCursor(list, page.cursor, ['text', 'text']),
    limit: page.limit + 1,
  });
  const wanted = keys.slice(0, page.limit);
  const last = wanted.at(-1);
  return {
    items: await readItems({
      keys: wanted.map(({ key }) => key),
      readRows,
      keyOf,
      merge,
    }),
    pageInfo:
      last && keys.length > page.limit
        ? { nextCursor: encodeCursor(list, [last.order, last.key]) }
        : {},
  };
}

/**
 * Items by their keys, in the order of the keys. One that was removed since
 * its key was read is left out.
 */
export async function readItems<TRow, TItem>(options: {
  keys: string[];
  readRows: (keys: string[]) => Promise<TRow[]>;
  keyOf: (row: TRow) => string;
  merge: (rows: TRow[]) => TItem;
}): Promise<TItem[]> {
  const { keys, readRows, keyOf, merge } = options;
  const rows = groupRows(keys.length > 0 ? await readRows(keys) : [], keyOf);
  return keys.flatMap(key => {
    const ofItem = rows.get(key);
    return ofItem ? [merge(ofItem)] : [];
  });
}
