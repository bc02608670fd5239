import type { MlopsQuery } from '../../../hooks/useMlopsQuery';

/**
 * A query whose answer is a part of another's: cards share one call, and each
 * shows what it is about in whichever state that call is.
 */
export function mapQuery<A, B>(
  query: MlopsQuery<A>,
  part: (value: A) => B,
): MlopsQuery<B> {
  const { value, error, loading, retry } = query;
  return {
    value: value === undefined ? undefined : part(value),
    error,
    loading,
    retry,
  };
}
