import { useApi, type ApiRef } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';

/**
 * The state of one call. `value` outlives a failed or running reload, so that
 * a page need not go blank; `error` is that of the last attempt.
 * @public
 */
export interface ApiQuery<T> {
  value?: T;
  error?: Error;
  loading: boolean;
  /** Asks again and keeps what is shown until the answer is here. */
  retry(): void;
}

/** How a call is made again, or not at all. @public */
export interface ApiQueryOptions<TApi, T> {
  /**
   * The answer, where somebody else has just asked for it: then it is shown at
   * once and not asked for again. Must be stable between renders.
   */
  peek?(api: TApi): { value: T } | undefined;
  /**
   * Milliseconds until the next call, given how the last one ended; undefined
   * to stop asking. Must be stable between renders.
   */
  pollMs?(last: { value?: T; error?: Error }): number | undefined;
}

interface Settled<T> {
  load: unknown;
  value?: T;
  error?: Error;
}

/**
 * Calls an API, and again whenever `load` is another function: wrap it
 * in `useCallback`. A call that is no longer wanted is aborted, and its answer
 * is never shown.
 * @public
 */
export function useApiQuery<TApi, T>(
  apiRef: ApiRef<TApi>,
  load: (
    api: TApi,
    signal: AbortSignal,
    /** 0 at first, then one more for every time it is asked again. */
    attempt: number,
  ) => Promise<T>,
  options: ApiQueryOptions<TApi, T> = {},
): ApiQuery<T> {
  const { peek, pollMs } = options;
  const api = useApi(apiRef);
  const [settled, setSettled] = useState<Settled<T> | undefined>(() => {
    const known = peek?.(api);
    return known && { load, ...known };
  });
  const [attempt, setAttempt] = useState(0);
  const [loading, setLoading] = useState(!settled);
  const retry = useCallback(() => setAttempt(n => n + 1), []);

  useEffect(() => {
    const known = attempt === 0 ? peek?.(api) : undefined;
    if (known) {
      setSettled(before =>
        before?.load === load && before.value === known.value
          ? before
          : { load, ...known },
      );
      setLoading(false);
      return undefined;
    }
    const abort = new AbortController();
    setLoading(true);
    const settle = (outcome: { value: T } | { error: Error }) => {
      if (abort.signal.aborted) {
        return;
      }
      // The value of an earlier attempt at the same thing stays; that of
      // another thing must not be mistaken for this one's.
      setSettled(previous => ({
        ...(previous?.load === load && { value: previous.value }),
        load,
        ...outcome,
      }));
      setLoading(false);
    };
    load(api, abort.signal, attempt).then(
      value => settle({ value }),
      error => settle({ error: toError(error) }),
    );
    return () => abort.abort();
  }, [api, load, attempt, peek]);

  useEffect(() => {
    if (!settled || settled.load !== load || loading) {
      return undefined;
    }
    const delay = pollMs?.(settled);
    if (delay === undefined) {
      return undefined;
    }
    const timer = setTimeout(retry, delay);
    return () => clearTimeout(timer);
  }, [settled, load, loading, pollMs, retry]);

  const current = settled?.load === load ? settled : undefined;
  return {
    value: current?.value,
    error: current?.error,
    loading: loading || !current,
    retry,
  };
}
