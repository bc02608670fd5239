import type { Bounds, Cut, Side, StoredEdge } from '../types';
import { takeTurns } from './takeTurns';

/** Edges that are read for one level at most, so that memory is bounded. */
export const MAX_LEVEL_EDGES = 20_000;

/**
 * Reads the edges of some nodes on each side: at most `perNode` of each list
 * of a node, in a fixed order, and at most `MAX_LEVEL_EDGES` of one side. The
 * answer has them in the place of their side.
 */
export type LevelReader = (request: {
  of: { side: Side; ids: number[] }[];
  perNode: number;
  /** Whether these are the root alone. */
  first: boolean;
}) => Promise<StoredEdge[][]>;

/** What a walk found. */
export interface Walk {
  /** Hops from the root by node; the root has 0. */
  depths: Map<number, number>;
  /** Edges that were read, also some to nodes that are not shown. */
  edges: StoredEdge[];
  /** Nodes that were reached on each side, the root among them. */
  reached: Record<Side, Set<number>>;
  /** Nodes of which all edges of that side were read. */
  expanded: Record<Side, Set<number>>;
  cut: Cut;
}

/**
 * Walks level by level from the root, upstream over edges that lead to it and
 * downstream over those that lead away; going up and then down again would
 * show siblings, which depend on nothing that the root depends on.
 *
 *        up 2   up 1   root   down 1  down 2
 *         o──────o──────●──────o───────o
 *                 ╲            ╱╲
 *                  o (not shown) o
 *
 * Where the nodes are more than the limit, the nodes of a level take turns:
 * each shows its first neighbour, then each its second. A hub then does not
 * push everybody else out of the answer.
 *
 * A node is read with one edge more per list than nodes may be shown. When
 * that many come, at least one cannot be shown, so the walk ends there anyway;
 * when fewer come, the list is whole.
 */
export async function traverse(
  options: {
    root: number;
    sides: readonly Side[];
    readLevel: LevelReader;
    /** Told of each level's edges once it is known which nodes are shown. */
    onLevel?: (walk: Walk, edges: StoredEdge[]) => void;
    now: () => number;
  } & Bounds,
): Promise<Walk> {
  const { root, sides, readLevel, now, limit, depth, deadline } = options;
  const perNode = limit + 1;
  const walk: Walk = {
    depths: new Map([[root, 0]]),
    edges: [],
    reached: { upstream: new Set([root]), downstream: new Set([root]) },
    expanded: { upstream: new Set(), downstream: new Set() },
    cut: false,
  };
  const frontier: Record<Side, number[]> = {
    upstream: sides.includes('upstream') ? [root] : [],
    downstream: sides.includes('downstream') ? [root] : [],
  };

  const started = now();
  for (let level = 1; level <= depth && !walk.cut; level++) {
    const open = sides.filter(side => frontier[side].length > 0);
    if (open.length === 0) {
      break;
    }
    if (now() > deadline) {
      walk.cut = { reason: 'time', limit: deadline - started };
      break;
    }
    const lists = await readLevel({
      of: open.map(side => ({ side, ids: frontier[side] })),
      perNode,
      first: level === 1,
    });
    const read = open.map((side, place) => ({ side, edges: lists[place] }));
    for (const { side, edges } of read) {
      walk.edges.push(...edges);
      noteExpanded(walk, { side, ids: frontier[side], edges, limit });
      frontier[side] = [];
    }
    for (const { side, node } of takeTurns(read)) {
      if (walk.reached[side].has(node)) {
        continue;
      }
      if (!walk.depths.has(node)) {
        if (walk.depths.size >= limit) {
          walk.cut = { reason: 'nodes', limit };
          continue;
        }
        walk.depths.set(node, level);
      }
      walk.reached[side].add(node);
      frontier[side].push(node);
    }
    if (read.some(({ edges }) => edges.length >= MAX_LEVEL_EDGES)) {
      walk.cut ||= { reason: 'edges', limit: MAX_LEVEL_EDGES };
    }
    options.onLevel?.(walk, lists.flat());
  }
  return walk;
}

function noteExpanded(
  walk: Walk,
  level: { side: Side; ids: number[]; edges: StoredEdge[]; limit: number },
): void {
  const { side, ids, edges, limit } = level;
  if (edges.length >= MAX_LEVEL_EDGES) {
    return;
  }
  const counts = new Map<number, number>();
  for (const edge of edges) {
    const at = side === 'upstream' ? edge.to : edge.from;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  for (const id of ids) {
    if ((counts.get(id) ?? 0) <= limit) {
      walk.expanded[side].add(id);
    }
  }
}
