import type { ApiQuery } from '@waymark/plugin-page-parts-react';

/**
 * A query whose answer is a part of another's: cards share one call, and each
 * shows what it is about in whichever state that call is.
 */
export function mapQuery<A, B>(
  query: ApiQuery<A>,
  part: (value: A) => B,
): ApiQuery<B> {
  const { value, error, loading, retry } = query;
  return {
    value: value === undefined ? undefined : part(value),
    error,
    loading,
    retry,
  };
}
