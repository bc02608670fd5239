import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { lazy, Suspense } from 'react';
import type { LineageGraphProps } from './types';

// The library that draws graphs is larger than all the rest of the page.
const GraphCanvas = lazy(() =>
  import('./GraphCanvas').then(m => ({ default: m.GraphCanvas })),
);

/**
 * Lineage as a picture that can be walked through with pointer and keyboard.
 * It takes the height that it will have from the beginning.
 */
export function LineageGraph(props: LineageGraphProps) {
  return (
    <Suspense
      fallback={
        <div style={{ height: props.height ?? 480 }}>
          <SkeletonLines count={4} height={6} />
        </div>
      }
    >
      <GraphCanvas {...props} />
    </Suspense>
  );
}
