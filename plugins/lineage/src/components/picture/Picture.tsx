import { lazy, Suspense } from 'react';
import type { LineageGraphProps } from '../../graph/types';
import { SkeletonLines } from '../states/SkeletonLines';

// What draws is much heavier than what lists: it comes when it is needed.
const LineageGraph = lazy(async () => ({
  default: (await import('../../graph/LineageGraph')).LineageGraph,
}));

/** The interactive graph, loaded when it is shown first. */
export function Picture(props: LineageGraphProps) {
  return (
    <Suspense fallback={<SkeletonLines count={6} height={6} />}>
      <LineageGraph {...props} />
    </Suspense>
  );
}
