import type { LayoutDirection, Positions } from '../../layout/types';
import type { EdgeRef, GraphView } from '../types';

/** The keys that walk. */
export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where an arrow leads, and along which edge when it followed one. */
export interface Step {
  id: string;
  edge?: EdgeRef;
}

/**
 * The node that an arrow leads to: along an edge in the direction in which the
 * graph flows or against it, across to the next node of the same rank. Of
 * several neighbours it is the one that stands nearest. Nodes without edges
 * stand in no rank and are reached from any.
 *
 *     A ─> B      from A: right B; from B: down C, left A;
 *      └─> C      D has no edges: down from C leads there
 *     D
 */
export function findNext(options: {
  view: GraphView;
  positions: Positions;
  direction: LayoutDirection;
  from: string;
  key: ArrowKey;
}): Step | undefined {
  const { view, positions, direction, from, key } = options;
  const here = positions[from];
  if (!here) {
    return undefined;
  }
  const along = direction === 'right' ? 'x' : 'y';
  const across = direction === 'right' ? 'y' : 'x';
  const [back, forth] =
    direction === 'right'
      ? ['ArrowLeft', 'ArrowRight']
      : ['ArrowUp', 'ArrowDown'];
  const distance = (id: string) =>
    Math.abs(positions[id][across] - here[across]) * 1000 +
    Math.abs(positions[id][along] - here[along]);

  if (key === back || key === forth) {
    const steps = view.edges.flatMap(({ edge }): Step[] => {
      const [start, end] =
        key === forth ? [edge.from, edge.to] : [edge.to, edge.from];
      return start === from && end !== from && positions[end]
        ? [{ id: end, edge: { from: edge.from, to: edge.to, kind: edge.kind } }]
        : [];
    });
    return nearest(steps, distance);
  }

  const linked = new Set(
    view.edges.flatMap(({ edge }) => [edge.from, edge.to]),
  );
  const forward = key === 'ArrowDown' || key === 'ArrowRight';
  const beside = view.nodes.flatMap(({ node: { id } }): Step[] => {
    const at = positions[id];
    if (!at || id === from) {
      return [];
    }
    const inRank = Math.abs(at[along] - here[along]) < 1;
    const ahead = forward
      ? at[across] > here[across]
      : at[across] < here[across];
    const reachable = inRank || !linked.has(id) || !linked.has(from);
    return ahead && reachable ? [{ id }] : [];
  });
  return nearest(beside, distance);
}

function nearest(steps: Step[], distance: (id: string) => number) {
  let best: Step | undefined;
  for (const step of steps) {
    if (!best || distance(step.id) < distance(best.id)) {
      best = step;
    }
  }
  return best;
}
