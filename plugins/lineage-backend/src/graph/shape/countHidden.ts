import { EDGE_KIND } from '../../database/tables';
import type { Side, StoredEdge, StoredNode, WalkGranularity } from '../types';

const AROUND_JOBS: number[] = [EDGE_KIND.input, EDGE_KIND.output];

/**
 * How many neighbours a node has on each side at a granularity. A job has
 * none among assets unless it is the root: then its inputs and outputs.
 */
export function degreesOf(
  node: StoredNode,
  { granularity, root }: { granularity: WalkGranularity; root: number },
): Record<Side, number> {
  const isRootJob = node.type === 'job' && node.id === root;
  return granularity === 'job' || isRootJob
    ? { upstream: node.job_up, downstream: node.job_down }
    : { upstream: node.asset_up, downstream: node.asset_down };
}

/**
 * How many of its neighbours an answer shows, by node. At granularity `asset`
 * the edges around a root job count for the job alone: they are not among the
 * neighbours that its inputs and outputs have there.
 */
export function countShown(
  edges: readonly StoredEdge[],
  { granularity, root }: { granularity: WalkGranularity; root: number },
): (id: number) => Record<Side, number> {
  const shown = new Map<number, Record<Side, number>>();
  const add = (id: number, side: Side) => {
    const counts = shown.get(id) ?? { upstream: 0, downstream: 0 };
    counts[side]++;
    shown.set(id, counts);
  };
  for (const { from, to, kind } of edges) {
    const aroundRoot = granularity === 'asset' && AROUND_JOBS.includes(kind);
    if (!aroundRoot || from === root) {
      add(from, 'downstream');
    }
    if (!aroundRoot || to === root) {
      add(to, 'upstream');
    }
  }
  return id => shown.get(id) ?? { upstream: 0, downstream: 0 };
}

/** What is left when what is shown is taken away; never less than nothing. */
export function countHidden(
  all: Record<Side, number>,
  shown: Record<Side, number>,
): Record<Side, number> {
  return {
    upstream: Math.max(0, all.upstream - shown.upstream),
    downstream: Math.max(0, all.downstream - shown.downstream),
  };
}
