import type { ReactNode } from 'react';
import type { LineageQuery } from '../../hooks/useLineageQuery';
import { ErrorState } from './ErrorState';
import { SkeletonLines } from './SkeletonLines';

/**
 * Shows a query in whichever state it is: loading, failed (with a way to try
 * again), or what `children` makes of its value. A value already here stays
 * while it is asked for again.
 * @public
 */
export function QueryView<T>(props: {
  query: LineageQuery<T>;
  /** In place of the default grey lines. */
  skeleton?: ReactNode;
  children: (value: T) => ReactNode;
}) {
  const { query, skeleton, children } = props;
  if (query.value !== undefined) {
    return <>{children(query.value)}</>;
  }
  if (query.error && !query.loading) {
    return <ErrorState error={query.error} retry={query.retry} compact />;
  }
  return <>{skeleton ?? <SkeletonLines count={4} />}</>;
}
