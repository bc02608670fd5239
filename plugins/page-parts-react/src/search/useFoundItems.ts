import { toError } from '@backstage/errors';
import type { Page } from '@waymark/plugin-api-requests-common';
import { useEffect, useState } from 'react';

const DEBOUNCE_MS = 200;
const SHOWN = 20;

/**
 * Finds items by words. The page it answers is the only one: more than that is
 * found by more words.
 * @public
 */
export type FindItems<T> = (
  words: string,
  options: { limit: number; signal: AbortSignal },
) => Promise<Pick<Page<T>, 'items' | 'pageInfo'>>;

/** What a search found so far. */
export interface FoundItems<T> {
  items: readonly T[];
  /** There are more than are shown. */
  more: boolean;
  /** The items do not answer the question that was asked last. */
  searching: boolean;
  error?: Error;
}

/**
 * Looks for items when the typing pauses; no words, no question. `find` asks
 * again when it is another function.
 */
export function useFoundItems<T>(
  text: string,
  find: FindItems<T>,
): FoundItems<T> {
  const words = text.trim();
  const [found, setFound] = useState<FoundItems<T>>(nothing);
  useEffect(() => {
    if (!words) {
      setFound(nothing());
      return undefined;
    }
    const abort = new AbortController();
    const { signal } = abort;
    setFound(before => ({ ...before, searching: true, error: undefined }));
    // Not every client can be told to stop; a late answer is let go of.
    const settle = (outcome: FoundItems<T>) =>
      !signal.aborted && setFound(outcome);
    const ask = async () => find(words, { limit: SHOWN, signal });
    const timer = setTimeout(() => {
      ask().then(
        ({ items, pageInfo }) =>
          settle({
            items,
            more: pageInfo.nextCursor !== undefined,
            searching: false,
          }),
        error => settle({ ...nothing(), error: toError(error) }),
      );
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [find, words]);
  return words ? found : nothing();
}

function nothing<T>(): FoundItems<T> {
  return { items: [], more: false, searching: false };
}
