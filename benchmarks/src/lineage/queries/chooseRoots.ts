import type { Adjacency } from '../graph/Adjacency';
import type { BenchGraph } from '../graph/describeGraph';

/** Hops and nodes of the query that is promised. */
export const DEPTH = 3;
export const LIMIT = 500;

/** Has no factor in common with any number of assets, so it meets them all. */
const STRIDE = 1_000_003;

/**
 * The hub, and assets from all over the graph that have at least as many
 * others around them as an answer may show. Small graphs have fewer.
 */
export function chooseRoots(
  graph: BenchGraph,
  adjacency: Adjacency,
  { amount, depth = DEPTH }: { amount: number; depth?: number },
): number[] {
  const most = depth === DEPTH ? Math.floor(graph.assets / 7) : graph.assets;
  const wanted = Math.min(LIMIT, most);
  const roots = [graph.hub];
  for (let at = 1; at < graph.assets && roots.length < amount; at++) {
    const asset = (graph.hub + at * STRIDE) % graph.assets;
    const { reached } = adjacency.walk(asset, {
      direction: 'both',
      depth,
      limit: wanted,
    });
    if (reached === wanted) {
      roots.push(asset);
    }
  }
  return roots;
}

/** Pairs of assets with a way between them, over at least half of the layers. */
export function choosePairs(
  graph: BenchGraph,
  adjacency: Adjacency,
  amount: number,
): { from: number; to: number; hops: number }[] {
  const pairs: { from: number; to: number; hops: number }[] = [];
  const tries = amount * 50;
  for (let tried = 0; tried < tries && pairs.length < amount; tried++) {
    const from = (tried * 7919) % graph.starts[2];
    const to = graph.assets - 1 - ((tried * 104_729) % graph.starts[2]);
    const hops = adjacency.distance(from, to);
    if (hops !== undefined && hops >= graph.layers / 2) {
      pairs.push({ from, to, hops });
    }
  }
  return pairs;
}
