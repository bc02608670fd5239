import type { Cut, Side } from '../types';
import type { FieldRef, StoredColumnEdge } from './readColumnEdges';

/** Edges between columns that are read at most. */
export const MAX_COLUMN_EDGES = 2_000;

/** What a walk over columns found. */
export interface ColumnWalk {
  edges: StoredColumnEdge[];
  /** Hops from the root by node. */
  depths: Map<number, number>;
  cut: Cut;
}

/** Walks from a column, or all of a node, level by level. */
export async function walkColumns(options: {
  root: FieldRef;
  sides: readonly Side[];
  depth: number;
  deadline: number;
  now: () => number;
  readEdges: (
    fields: FieldRef[],
    side: Side,
    limit: number,
  ) => Promise<StoredColumnEdge[]>;
}): Promise<ColumnWalk> {
  const { root, sides, depth, deadline, now, readEdges } = options;
  const depths = new Map([[root.node, 0]]);
  const edges = new Map<string, StoredColumnEdge>();
  const started = now();
  let cut: Cut = false;

  for (const side of sides) {
    const seen = new Set([keyOf(root)]);
    let frontier = [root];
    for (let level = 1; frontier.length > 0 && !cut; level++) {
      if (now() > deadline) {
        cut = { reason: 'time', limit: deadline - started };
        break;
      }
      const left = MAX_COLUMN_EDGES - edges.size;
      const read = await readEdges(frontier, side, left + 1);
      if (level > depth) {
        cut = read.length > 0 && { reason: 'depth', limit: depth };
        break;
      }
      frontier = [];
      for (const edge of read.slice(0, left)) {
        edges.set(JSON.stringify(edge), edge);
        const next = side === 'upstream' ? edge.from : edge.to;
        if (!seen.has(keyOf(next))) {
          seen.add(keyOf(next));
          frontier.push(next);
        }
        if (!depths.has(next.node)) {
          depths.set(next.node, level);
        }
      }
      if (read.length > left) {
        cut = { reason: 'edges', limit: MAX_COLUMN_EDGES };
      }
    }
  }
  return { edges: [...edges.values()], depths, cut };
}

function keyOf({ node, field }: FieldRef): string {
  return `${node}:${field}`;
}
