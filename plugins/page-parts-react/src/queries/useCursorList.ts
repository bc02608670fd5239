import { useApi, type ApiRef } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { Page } from '@waymark/plugin-api-requests-common';
import { useCallback, useEffect, useMemo, useState } from 'react';

/** Loads one page of a list; no cursor means the first. @public */
export type LoadPage<TApi, P> = (
  api: TApi,
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<P>;

/**
 * A list that grows page by page.
 * @public
 */
export interface CursorList<P extends Page<unknown>> {
  items: P['items'];
  /** The first page, for what it says about the whole list. */
  first?: P;
  /** The items belong to an earlier question whose answer is being replaced. */
  stale: boolean;
  loading: boolean;
  error?: Error;
  hasMore: boolean;
  /** Does nothing while a page is on its way, or after the last one. */
  loadMore(): void;
  /** Repeats the page that failed. */
  retry(): void;
}

interface Loaded<P> {
  load: unknown;
  pages: P[];
}

interface Wanted {
  load: unknown;
  pages: number;
  attempt: number;
}

interface Failed {
  wanted: Wanted;
  error: Error;
}

/**
 * Reads a list of an API as far as it is asked to. Starts over whenever
 * `load` is another function (wrap it in `useCallback`); until the new first
 * page is here the old items stay, marked `stale`, where `keepPrevious` says
 * so.
 * @public
 */
export function useCursorList<TApi, P extends Page<unknown>>(
  apiRef: ApiRef<TApi>,
  load: LoadPage<TApi, P>,
  options: { keepPrevious?: boolean } = {},
): CursorList<P> {
  const { keepPrevious = false } = options;
  const api = useApi(apiRef);
  const [loaded, setLoaded] = useState<Loaded<P>>();
  const [failed, setFailed] = useState<Failed>();
  const [request, setRequest] = useState<Wanted>({
    load,
    pages: 1,
    attempt: 0,
  });

  const fresh = loaded?.load === load;
  const wanted = useMemo(
    () => (request.load === load ? request : { load, pages: 1, attempt: 0 }),
    [request, load],
  );
  const have = fresh ? loaded.pages.length : 0;
  const cursor = fresh
    ? loaded.pages[have - 1]?.pageInfo.nextCursor
    : undefined;
  const exhausted = have > 0 && cursor === undefined;
  const pending = have < wanted.pages && !exhausted;

  useEffect(() => {
    if (!pending) {
      return undefined;
    }
    const abort = new AbortController();
    load(api, cursor, abort.signal).then(
      page => {
        if (!abort.signal.aborted) {
          setLoaded(before => ({
            load,
            pages: before?.load === load ? [...before.pages, page] : [page],
          }));
        }
      },
      error => {
        if (!abort.signal.aborted) {
          setFailed({ wanted, error: toError(error) });
        }
      },
    );
    return () => abort.abort();
  }, [api, load, cursor, pending, wanted]);

  const error = failed?.wanted === wanted && pending ? failed.error : undefined;
  const busy = pending && !error;
  const hasMore = have > 0 && !exhausted;

  const loadMore = useCallback(() => {
    if (hasMore && !pending) {
      setRequest({ load, pages: have + 1, attempt: 0 });
    }
  }, [hasMore, pending, load, have]);
  const retry = useCallback(
    () => setRequest({ ...wanted, attempt: wanted.attempt + 1 }),
    [wanted],
  );

  const shown = fresh || (keepPrevious && !error) ? loaded?.pages : undefined;
  const items = useMemo<P['items']>(
    () => (shown ?? []).flatMap(page => page.items),
    [shown],
  );
  return {
    items,
    first: shown?.[0],
    stale: Boolean(shown) && !fresh,
    loading: busy,
    error,
    hasMore,
    loadMore,
    retry,
  };
}
