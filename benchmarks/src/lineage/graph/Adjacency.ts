import { listDerivations, type BenchGraph } from './describeGraph';

/** What a walk found. */
export interface Walk {
  /** Assets reached, with the one it started from. */
  reached: number;
  /** Hops to the farthest of them. */
  depth: number;
}

export type WalkDirection = 'upstream' | 'downstream' | 'both';

/**
 * The floor: the asset edges of a graph as arrays in memory, and walks over
 * them. Nothing that keeps its edges in a database, checks who asks and
 * answers over HTTP can be faster.
 */
export class Adjacency {
  /** Per asset the walk that saw it last, so that none begins with cleaning. */
  readonly #seen: Int32Array;
  #walks = 0;
  readonly #down: Side;
  readonly #up: Side;

  constructor(graph: BenchGraph) {
    this.#seen = new Int32Array(graph.assets);
    this.#down = toSide(graph, edge => [edge.from, edge.to]);
    this.#up = toSide(graph, edge => [edge.to, edge.from]);
  }

  /** How many assets are made from this one directly. */
  consumers(asset: number): number {
    return this.#down.offsets[asset + 1] - this.#down.offsets[asset];
  }

  /**
   * Breadth first from `root`, at most so deep and so many: what it is made
   * from, what is made from it, or both, each in its own direction.
   */
  walk(
    root: number,
    options: { direction: WalkDirection; depth: number; limit: number },
  ): Walk {
    const { direction, depth, limit } = options;
    const seen = this.#seen;
    const mark = ++this.#walks;
    seen[root] = mark;
    const walks = [
      ...(direction === 'upstream' ? [] : [this.#down]),
      ...(direction === 'downstream' ? [] : [this.#up]),
    ].map(side => ({ side, frontier: [root] }));
    let reached = 1;
    let level = 0;
    let grown = true;
    while (grown && level < depth && reached < limit) {
      grown = false;
      for (const walk of walks) {
        const { offsets, ends } = walk.side;
        const next: number[] = [];
        for (const asset of walk.frontier) {
          for (let at = offsets[asset]; at < offsets[asset + 1]; at++) {
            if (seen[ends[at]] !== mark && reached < limit) {
              seen[ends[at]] = mark;
              next.push(ends[at]);
              reached += 1;
            }
          }
        }
        walk.frontier = next;
        grown ||= next.length > 0;
      }
      level += grown ? 1 : 0;
    }
    return { reached, depth: level };
  }

  /** Hops of the shortest way down from one asset to another; undefined without one. */
  distance(from: number, to: number): number | undefined {
    const seen = this.#seen;
    const mark = ++this.#walks;
    seen[from] = mark;
    let frontier = [from];
    for (let hops = 0; frontier.length > 0; hops++) {
      const next: number[] = [];
      for (const asset of frontier) {
        if (asset === to) {
          return hops;
        }
        const { offsets, ends } = this.#down;
        for (let at = offsets[asset]; at < offsets[asset + 1]; at++) {
          if (seen[ends[at]] !== mark) {
            seen[ends[at]] = mark;
            next.push(ends[at]);
          }
        }
      }
      frontier = next;
    }
    return undefined;
  }
}

/** Neighbours of asset `n` are `ends` from `offsets[n]` to `offsets[n + 1]`. */
interface Side {
  offsets: Int32Array;
  ends: Int32Array;
}

function toSide(
  graph: BenchGraph,
  orient: (edge: { from: number; to: number }) => [number, number],
): Side {
  const offsets = new Int32Array(graph.assets + 1);
  for (const edge of listDerivations(graph)) {
    offsets[orient(edge)[0] + 1] += 1;
  }
  for (let asset = 0; asset < graph.assets; asset++) {
    offsets[asset + 1] += offsets[asset];
  }
  const filled = offsets.slice();
  const ends = new Int32Array(offsets[graph.assets]);
  for (const edge of listDerivations(graph)) {
    const [near, far] = orient(edge);
    ends[filled[near]++] = far;
  }
  return { offsets, ends };
}
