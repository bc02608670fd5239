import { useEffect, useState } from 'react';

/** One page of rows. */
export interface Pages<T> {
  rows: readonly T[];
  /** Numbers of the first and last row, from 1; 0 when there is none. */
  from: number;
  to: number;
  /** Rows that are known; there may be `more`. */
  total: number;
  more: boolean;
  loading: boolean;
  /** Undefined at the end. */
  next?: () => void;
  /** Undefined at the beginning. */
  previous?: () => void;
}

/**
 * Shows rows page by page, so that a long list costs what a page costs. Rows
 * that come from a server are asked for when their page is reached.
 *
 * @param options.rows must be the same array while the rows are the same
 * @param options.total of the whole list, where it is known
 */
export function usePages<T>(options: {
  rows: readonly T[];
  size: number;
  /** Another value begins at the first page again. */
  of: unknown;
  total?: number;
  source?: { hasMore: boolean; loading: boolean; loadMore: () => void };
}): Pages<T> {
  const { rows, size, of, source } = options;
  const [at, setAt] = useState({ of, page: 0 });
  const wanted = at.of === of ? at.page : 0;
  const last = Math.max(0, Math.ceil(rows.length / size) - 1);
  const page = Math.min(wanted, last);
  const start = page * size;
  const shown = rows.slice(start, start + size);
  const hasMore = source?.hasMore ?? false;
  const loadMore = source?.loadMore;
  const lacking = hasMore && rows.length < (wanted + 1) * size;
  // A server leaves out of its pages what the reader may not see: several of
  // them may be needed for one of ours.
  useEffect(() => {
    if (lacking) {
      loadMore?.();
    }
  }, [lacking, wanted, loadMore]);
  const go = (to: number) => () => setAt({ of, page: to });
  return {
    rows: shown,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    total: options.total ?? rows.length,
    more: hasMore && options.total === undefined,
    loading: source?.loading ?? false,
    next: page < last || hasMore ? go(page + 1) : undefined,
    previous: page > 0 ? go(page - 1) : undefined,
  };
}
