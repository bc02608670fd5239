import type { LayoutInput } from './types';

/** A node in a rank: where it stands in it is `order`. */
export interface RankedNode {
  rank?: number;
  order?: number;
}

/**
 * Orders ranks so that a graph that grew moves little. Nodes that were there
 * stand as they stood; a new one stands at the height of what it hangs on, and
 * of several new ones at one height half go above what is there and half below.
 * Places that belong to passing edges stay theirs. A crossing more is a smaller
 * evil than looking for everything anew after each expansion.
 *
 *     before            dagre             here
 *     P ──> A           P ──> n1          P ──> n1
 *                         ──> n2            ──> A
 *                         ──> A             ──> n2
 */
export function keepOrder(
  input: LayoutInput,
  ranked: { node(id: string): RankedNode },
): void {
  if (!input.previous) {
    return;
  }
  const heights = heightsOf(input);
  const ranks = new Map<number, Mate[]>();
  for (const { id } of input.nodes) {
    const label = ranked.node(id);
    const mates = ranks.get(label.rank ?? 0) ?? [];
    mates.push({
      label,
      order: label.order ?? 0,
      old: input.previous[id] !== undefined,
      height: heights.get(id) ?? Infinity,
    });
    ranks.set(label.rank ?? 0, mates);
  }
  for (const mates of ranks.values()) {
    if (mates.some(mate => mate.old)) {
      const places = mates.map(mate => mate.order).sort((a, b) => a - b);
      arrangeRank(mates).forEach((mate, index) => {
        mate.label.order = places[index];
      });
    }
  }
}

interface Mate {
  label: RankedNode;
  order: number;
  old: boolean;
  height: number;
}

function arrangeRank(mates: Mate[]): Mate[] {
  const sorted = [...mates].sort(
    (a, b) => a.height - b.height || a.order - b.order,
  );
  const arranged: Mate[] = [];
  for (let start = 0; start < sorted.length;) {
    const { height } = sorted[start];
    const level = sorted.filter(mate => mate.height === height);
    const fresh = level.filter(mate => !mate.old);
    const half = Math.floor(fresh.length / 2);
    arranged.push(
      ...fresh.slice(0, half),
      ...level.filter(mate => mate.old),
      ...fresh.slice(half),
    );
    start += level.length;
  }
  return arranged;
}

/** Of old nodes where they were, of new ones the mean of their neighbours'. */
function heightsOf({ nodes, edges, previous = {}, direction }: LayoutInput) {
  const axis = direction === 'right' ? 'y' : 'x';
  const size = direction === 'right' ? 'height' : 'width';
  const heights = new Map<string, number>();
  for (const node of nodes) {
    const at = previous[node.id];
    if (at) {
      heights.set(node.id, at[axis] + node[size] / 2);
    }
  }
  // Wave by wave from what is known; what hangs on nothing known stays out.
  for (let found = true; found;) {
    const sums = new Map<string, { sum: number; count: number }>();
    const hang = (id: string, on: string) => {
      const height = heights.get(on);
      if (!heights.has(id) && height !== undefined) {
        const { sum, count } = sums.get(id) ?? { sum: 0, count: 0 };
        sums.set(id, { sum: sum + height, count: count + 1 });
      }
    };
    for (const { from, to } of edges) {
      hang(from, to);
      hang(to, from);
    }
    sums.forEach(({ sum, count }, id) => heights.set(id, sum / count));
    found = sums.size > 0;
  }
  return heights;
}
