import type { RefObject } from 'react';
import { useElementWidth } from '../layout/useElementWidth';
import { useSeen } from './useSeen';

/**
 * Pixels a chart has in its frame, at least `narrowest`; undefined while it is
 * not to be drawn. Drawing one takes longer than several frames, which who
 * scrolls through the list above it would feel: so it is drawn when it comes
 * into sight, once, as wide as it will be. Where nothing is laid out it is the
 * narrowest.
 */
export function useChartWidth(
  frame: RefObject<Element>,
  narrowest: number,
): number | undefined {
  const width = useElementWidth(frame);
  const seen = useSeen(frame);
  const unknown = width === undefined && typeof ResizeObserver !== 'undefined';
  return seen && !unknown ? Math.max(width ?? narrowest, narrowest) : undefined;
}
