import type { Page, PageOptions } from './types';

/** How much of a list a page has when nobody says. */
const DEFAULT_LIMIT = 50;

/**
 * One page of a list that is here as a whole, as an API would cut it: for
 * APIs that answer from memory. Its cursors are the places of items.
 * @public
 */
export function pageOf<T>(all: readonly T[], page: PageOptions = {}): Page<T> {
  const { limit = DEFAULT_LIMIT, cursor } = page;
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {
    items: all.slice(start, end),
    totalItems: all.length,
    pageInfo: end < all.length ? { nextCursor: String(end) } : {},
  };
}
