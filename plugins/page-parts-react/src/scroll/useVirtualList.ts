import type { Page } from '@waymark/plugin-api-requests-common';
import { useEffect, type RefObject } from 'react';
import type { CursorList } from '../queries/useCursorList';
import { usePageVirtualizer } from './usePageVirtualizer';

/** So many rows before the end the next page is asked for. */
const AHEAD = 30;

/** What to draw of a long list. @public */
export interface VirtualList<T> {
  rows: { index: number; item: T }[];
  /** Pixels that the rows not drawn take up. */
  before: number;
  after: number;
}

/**
 * The rows of the list that are in sight; asks for more of them before they
 * are needed.
 * @public
 */
export function useVirtualList<T>(options: {
  list: CursorList<Page<T>>;
  element: RefObject<Element>;
  rowHeight: number;
}): VirtualList<T> {
  const { list, element, rowHeight } = options;
  const { items, loadMore, hasMore, loading, error } = list;
  const virtualizer = usePageVirtualizer({
    list: element,
    count: items.length,
    rowHeight,
  });
  const virtualRows = virtualizer.getVirtualItems();
  const first = virtualRows[0]?.index ?? 0;
  const end = (virtualRows[virtualRows.length - 1]?.index ?? -1) + 1;

  useEffect(() => {
    if (hasMore && !loading && !error && end + AHEAD > items.length) {
      loadMore();
    }
  }, [hasMore, loading, error, end, items.length, loadMore]);

  return {
    // A list that became shorter has rows that are gone until it is measured.
    rows: virtualRows
      .filter(({ index }) => index < items.length)
      .map(({ index }) => ({ index, item: items[index] })),
    before: first * rowHeight,
    after: Math.max(0, items.length - end) * rowHeight,
  };
}
