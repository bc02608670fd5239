import { arrange } from './arrange';
import { placeInLayers } from './placeInLayers';
import type { LayoutInput, Positions } from './types';

/**
 * Like {@link layoutGraph}, but plainer and a hundred times as fast: for pages
 * that can have no worker and shall not stand still for a large graph.
 */
export function layoutQuickly(input: LayoutInput): Positions {
  return arrange(input, placeInLayers);
}
