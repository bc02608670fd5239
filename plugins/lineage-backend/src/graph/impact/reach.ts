import type { Cut } from '../types';
import { IdSet } from './IdSet';

/** Nodes that are reached at most. */
const MAX_REACHED = 2_000_000;

/** Everything that is reachable from a node, without the node. */
export interface Reach {
  /** By depth, and within one by id. */
  ids: Int32Array;
  /** Where each depth begins in `ids`; the first is of depth 1. */
  starts: number[];
  cut: Cut;
}

/**
 * Everything reachable from a node, level by level. A level is read with one
 * question about all its nodes; who was reached before is known here, in one
 * bit for each node.
 */
export async function reach(options: {
  root: number;
  /** Neighbours of some nodes, each at least once, in any order. */
  readNext: (ids: number[], first: boolean) => Promise<number[]>;
  depth: number;
  deadline: number;
  now: () => number;
}): Promise<Reach> {
  const { root, readNext, depth, deadline, now } = options;
  const seen = new IdSet();
  seen.add(root);
  const levels: number[][] = [];
  const started = now();
  let total = 0;
  let frontier = [root];
  let cut: Cut = false;

  for (let level = 1; frontier.length > 0; level++) {
    if (now() > deadline) {
      cut = { reason: 'time', limit: deadline - started };
      break;
    }
    const found = await readNext(frontier, level === 1);
    if (level > depth) {
      // Read to know whether depth left something out.
      cut = found.some(id => !seen.has(id)) && {
        reason: 'depth',
        limit: depth,
      };
      break;
    }
    const next = found.filter(id => seen.add(id)).sort((a, b) => a - b);
    if (total + next.length > MAX_REACHED) {
      cut = { reason: 'nodes', limit: MAX_REACHED };
      next.length = MAX_REACHED - total;
    }
    total += next.length;
    levels.push(next);
    frontier = cut ? [] : next;
  }
  return { ...flatten(levels, total), cut };
}

function flatten(
  levels: number[][],
  total: number,
): Pick<Reach, 'ids' | 'starts'> {
  const ids = new Int32Array(total);
  const starts: number[] = [];
  let at = 0;
  for (const level of levels.filter(({ length }) => length > 0)) {
    starts.push(at);
    ids.set(level, at);
    at += level.length;
  }
  return { ids, starts };
}

/** A place in a reach. */
export interface ReachedNode {
  id: number;
  depth: number;
}

/** The nodes of a page: those after `after`, in the order of the reach. */
export function pageOfReach(
  { ids, starts }: Pick<Reach, 'ids' | 'starts'>,
  options: { after?: ReachedNode; limit: number },
): { nodes: ReachedNode[]; hasMore: boolean } {
  const { after, limit } = options;
  let at = after ? firstAfter({ ids, starts }, after) : 0;
  const nodes: ReachedNode[] = [];
  for (; at < ids.length && nodes.length < limit; at++) {
    nodes.push({ id: ids[at], depth: depthAt(starts, at) });
  }
  return { nodes, hasMore: at < ids.length };
}

/** The part of a reach that `keep` has, with the same depths. */
export function partOfReach(
  { ids, starts, cut }: Reach,
  keep: { has(id: number): boolean },
): Reach {
  const kept: number[] = [];
  const partStarts = starts.map((start, index) => {
    const at = kept.length;
    const end = starts[index + 1] ?? ids.length;
    for (let i = start; i < end; i++) {
      if (keep.has(ids[i])) {
        kept.push(ids[i]);
      }
    }
    return at;
  });
  return { ids: Int32Array.from(kept), starts: partStarts, cut };
}

function firstAfter(
  { ids, starts }: Pick<Reach, 'ids' | 'starts'>,
  { id, depth }: ReachedNode,
): number {
  if (depth > starts.length) {
    return ids.length;
  }
  let low = starts[Math.max(depth, 1) - 1] ?? 0;
  let high = starts[depth] ?? ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle] <= id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Depths without nodes share their start with the next one. */
function depthAt(starts: number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle] <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
