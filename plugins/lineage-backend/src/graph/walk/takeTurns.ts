import type { Side, StoredEdge } from '../types';

/** A node that a level leads to, and on which side. */
export interface Candidate {
  side: Side;
  node: number;
}

/**
 * The nodes that a level leads to, in the order in which they are shown: the
 * first neighbour of each node of the level, then the second of each.
 */
export function takeTurns(
  read: readonly { side: Side; edges: readonly StoredEdge[] }[],
): Candidate[] {
  const queues = read.flatMap(({ side, edges }) => {
    const neighbours = new Map<number, number[]>();
    for (const { from, to } of edges) {
      const [at, node] = side === 'upstream' ? [to, from] : [from, to];
      const known = neighbours.get(at);
      if (known) {
        known.push(node);
      } else {
        neighbours.set(at, [node]);
      }
    }
    return [...neighbours.values()].map(nodes => ({ side, nodes }));
  });
  const candidates: Candidate[] = [];
  for (let turn = 0; queues.length > 0; turn++) {
    for (let i = 0; i < queues.length; i++) {
      const { side, nodes } = queues[i];
      candidates.push({ side, node: nodes[turn] });
      if (turn + 1 >= nodes.length) {
        queues.splice(i, 1);
        i--;
      }
    }
  }
  return candidates;
}
