/**
 * All items of a list, read page by page, and the cursors between them.
 * @public
 */
export async function walk<T>(
  load: (page: { limit: number; cursor?: string }) => Promise<{
    items: T[];
    pageInfo: { nextCursor?: string };
  }>,
  limit = 1,
): Promise<{ items: T[]; cursors: string[] }> {
  const items: T[] = [];
  const cursors: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await load({ limit, cursor });
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
    if (cursor !== undefined) {
      cursors.push(cursor);
    }
  } while (cursor !== undefined);
  return { items, cursors };
}
