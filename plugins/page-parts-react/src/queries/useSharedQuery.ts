import type { ApiRef } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { peekShared, shareInFlight } from './shareInFlight';
import { useApiQuery, type ApiQuery } from './useApiQuery';

/**
 * Long enough for the code of the page's last card to arrive, short enough
 * that coming back to the page shows what is true now.
 */
const KEEP_MS = 5_000;

/**
 * A question that several parts of a page ask at about the same time.
 * @public
 */
export interface SharedQuestion<TApi, T> {
  /** What is asked of what; the same key is the same question. */
  key: string;
  load(api: TApi, signal: AbortSignal): Promise<T>;
}

/**
 * Asks an API, together with all who ask the same at about the same time.
 *
 * Errors: those of the question's `load`.
 *
 * @param options.signal - aborts when this asker no longer waits
 * @param options.fresh - pass over an answer that is still kept
 * @public
 */
export function askShared<TApi extends object, T>(
  api: TApi,
  question: SharedQuestion<TApi, T>,
  options: { signal: AbortSignal; fresh?: boolean },
): Promise<T> {
  const { key, load } = question;
  return shareInFlight({
    scope: api,
    key,
    load: common => load(api, common),
    keepMs: KEEP_MS,
    ...options,
  });
}

/**
 * Asks an API as {@link useApiQuery} does, but parts of a page that ask the
 * same at about the same time share one call. `question` must be stable
 * between renders.
 * @public
 */
export function useSharedQuery<TApi extends object, T>(
  apiRef: ApiRef<TApi>,
  question: SharedQuestion<TApi, T>,
): ApiQuery<T> {
  const ask = useCallback(
    (api: TApi, signal: AbortSignal, attempt: number) =>
      askShared(api, question, { signal, fresh: attempt > 0 }),
    [question],
  );
  const peek = useCallback(
    (api: TApi) =>
      peekShared({ scope: api, key: question.key }) as { value: T } | undefined,
    [question],
  );
  return useApiQuery(apiRef, ask, { peek });
}
