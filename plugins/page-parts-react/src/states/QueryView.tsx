import type { ReactNode } from 'react';
import type { ApiQuery } from '../queries/useApiQuery';
import { ErrorState, type ErrorWords } from './ErrorState';
import { SkeletonLines } from './SkeletonLines';

/** @public */
export interface QueryViewProps<T> {
  query: ApiQuery<T>;
  /** In place of the default grey lines. */
  skeleton?: ReactNode;
  /** What an error means here. */
  words?: ErrorWords;
  children: (value: T) => ReactNode;
}

/**
 * Shows a query in whichever state it is: loading, failed (with a way to try
 * again), or what `children` makes of its value. A value already here stays
 * while it is asked for again.
 * @public
 */
export function QueryView<T>(props: QueryViewProps<T>) {
  const { query, skeleton, words, children } = props;
  if (query.value !== undefined) {
    return <>{children(query.value)}</>;
  }
  if (query.error && !query.loading) {
    return (
      <ErrorState
        error={query.error}
        retry={query.retry}
        words={words}
        compact
      />
    );
  }
  return <>{skeleton ?? <SkeletonLines count={4} />}</>;
}
