import { arrange } from './arrange';
import { placeWithDagre } from './placeWithDagre';
import type { LayoutInput, Positions } from './types';

/**
 * Where the nodes of a graph stand: upstream left of (or above) downstream,
 * few crossings, nothing over anything else. A pure function: the same input
 * gives the same positions, in a worker as in a page. 500 nodes take about
 * 0.4 s, so that pages ask a worker; see {@link createLayoutClient}.
 */
export function layoutGraph(input: LayoutInput): Positions {
  return arrange(input, placeWithDagre);
}
