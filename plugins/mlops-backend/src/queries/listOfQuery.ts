import { createHash } from 'node:crypto';

/**
 * Names the list that a query gives, for its cursors: a cursor is a place in
 * one order of one selection and means nothing in another.
 *
 * @param query - what decides which items there are and their order, and
 *   nothing else: a page of another size goes on with the same cursor
 */
export function listOfQuery(list: string, query: unknown[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(query))
    .digest('base64url');
  return `${list} ${digest.slice(0, 16)}`;
}
