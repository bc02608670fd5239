import type { Adjacency } from '../graph/Adjacency';
import type { BenchGraph } from '../graph/describeGraph';

/** Hops and nodes of the query that is promised. */
export const DEPTH = 3;
export const LIMIT = 500;

/**
 * Assets with at least as many others around them as an answer may show, from
 * all over the graph: most are ordinary, which a few hops lead to hubs. Small
 * graphs do not have so many.
 */
export function chooseRoots(
  graph: BenchGraph,
  adjacency: Adjacency,
  amount: number,
): number[] {
  const roots: number[] = [];
  const wanted = Math.min(LIMIT, Math.floor(graph.assets / 4));
  // A step that has nothing in common with layers or with what is bound.
  const step = Math.max(1, Math.floor(graph.assets / (amount * 4))) * 2 + 1;
  for (let seen = 0, asset = 1; seen < graph.assets; seen++) {
    asset = (asset + step) % graph.assets;
    const { reached } = adjacency.walk(asset, {
      direction: 'both',
      depth: DEPTH,
      limit: wanted,
    });
    if (reached === wanted && !roots.includes(asset)) {
      roots.push(asset);
    }
    if (roots.length === amount) {
      break;
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
