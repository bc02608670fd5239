import type { Cut, Side, StoredEdge } from '../types';

/** Paths that are told at most. */
export const MAX_PATHS = 10;

/** Nodes that are visited at most, from both ends together. */
const MAX_VISITED = 200_000;

/** Edges that one step reads at most. */
export const MAX_STEP_EDGES = 100_000;

/** How the search reads the graph. */
export interface PathReader {
  /** All edges of some nodes on one side, at most `MAX_STEP_EDGES`. */
  step(ids: number[], side: Side, first: boolean): Promise<StoredEdge[]>;
  /** How many edges that will be; no more than an estimate is needed. */
  cost(ids: number[], side: Side): Promise<number>;
}

/** One end of the search: what it visited, and from where. */
interface End {
  side: Side;
  frontier: number[];
  level: number;
  /** Hops from this end. */
  depths: Map<number, number>;
  /** The neighbours one hop nearer to this end. */
  nearer: Map<number, number[]>;
  cost?: number;
}

/**
 * All shortest paths from one node down to another, at most ten.
 *
 * The search goes level by level from both ends, always from the one whose
 * next level is cheaper:
 *
 *     from ──▶ o ──▶ m ◀── o ◀── to        levels 2 + 2: path of 4 hops
 *
 * A hub near one end is then never opened when the other end leads to it by
 * few edges. The ends first meet when their levels add up to the shortest
 * length, and every shortest path has one node of both last levels.
 */
export async function findPaths(options: {
  from: number;
  to: number;
  reader: PathReader;
  depth: number;
  deadline: number;
  now: () => number;
}): Promise<{ paths: number[][]; cut: Cut }> {
  const { from, to, reader, depth, deadline, now } = options;
  if (from === to) {
    return { paths: [[from]], cut: false };
  }
  const down = openEnd(from, 'downstream');
  const up = openEnd(to, 'upstream');
  const started = now();

  while (down.frontier.length > 0 && up.frontier.length > 0) {
    if (down.level + up.level >= depth) {
      return { paths: [], cut: { reason: 'depth', limit: depth } };
    }
    if (now() > deadline) {
      const limit = deadline - started;
      return { paths: [], cut: { reason: 'time', limit } };
    }
    const [end, other] = await cheaperFirst(reader, [down, up]);
    const edges = await reader.step(end.frontier, end.side, end.level === 0);
    advance(end, edges);
    const meeting = end.frontier.filter(id => other.depths.has(id));
    const cut = cutOf(edges, down, up);
    if (meeting.length > 0) {
      return { paths: listPaths(meeting, down, up), cut };
    }
    if (cut) {
      return { paths: [], cut };
    }
  }
  return { paths: [], cut: false };
}

function openEnd(id: number, side: Side): End {
  return {
    side,
    frontier: [id],
    level: 0,
    depths: new Map([[id, 0]]),
    nearer: new Map(),
  };
}

async function cheaperFirst(
  reader: PathReader,
  ends: [End, End],
): Promise<[End, End]> {
  const [a, b] = await Promise.all(
    ends.map(async end => {
      end.cost ??= await reader.cost(end.frontier, end.side);
      return end.cost;
    }),
  );
  return a <= b ? ends : [ends[1], ends[0]];
}

function advance(end: End, edges: readonly StoredEdge[]): void {
  end.level++;
  const next: number[] = [];
  for (const { from, to } of edges) {
    const [at, found] = end.side === 'upstream' ? [to, from] : [from, to];
    const depth = end.depths.get(found);
    if (depth === undefined) {
      end.depths.set(found, end.level);
      end.nearer.set(found, [at]);
      next.push(found);
    } else if (depth === end.level) {
      const nearer = end.nearer.get(found);
      if (nearer && !nearer.includes(at)) {
        nearer.push(at);
      }
    }
  }
  end.frontier = next;
  end.cost = undefined;
}

function cutOf(edges: readonly StoredEdge[], down: End, up: End): Cut {
  if (edges.length >= MAX_STEP_EDGES) {
    return { reason: 'edges', limit: MAX_STEP_EDGES };
  }
  return (
    down.depths.size + up.depths.size > MAX_VISITED && {
      reason: 'nodes',
      limit: MAX_VISITED,
    }
  );
}

function listPaths(meeting: number[], down: End, up: End): number[][] {
  const paths: number[][] = [];
  for (const middle of [...meeting].sort((a, b) => a - b)) {
    for (const start of waysBack(middle, down)) {
      for (const rest of waysBack(middle, up)) {
        paths.push([...start.toReversed(), ...rest.slice(1)]);
        if (paths.length === MAX_PATHS) {
          return paths;
        }
      }
    }
  }
  return paths;
}

/** The ways from a node back to an end, that node first. */
function* waysBack(id: number, end: End): Generator<number[]> {
  const nearer = end.nearer.get(id);
  if (!nearer) {
    yield [id];
    return;
  }
  for (const next of [...nearer].sort((a, b) => a - b)) {
    for (const rest of waysBack(next, end)) {
      yield [id, ...rest];
    }
  }
}
