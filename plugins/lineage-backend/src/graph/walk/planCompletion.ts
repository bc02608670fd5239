import type { Side } from '../types';

/** Neighbours beyond which no list is read whole. */
export const SMALL_LIST = 500;

/** Neighbours up to which every list is read whole. */
export const TINY_LIST = 64;

/**
 * Neighbours in all lists of one side up to which those between the two are
 * read whole as well: a list lies together in its index, so one of some
 * hundreds costs less than to look for its ends in as many lists of others.
 */
const MAX_LISTED = 20_000;

/** Pairs of nodes that are looked up at most. */
export const MAX_PAIRS = 50_000;

/** Lists to read, and which of their ends are wanted. */
export interface ListPlan {
  of: number[];
  among: number[];
}

/** What to read to know every edge between some nodes. */
export interface CompletionPlan {
  downstream: ListPlan;
  upstream: ListPlan;
  /** Every edge from one of the first to one of the second is looked up. */
  pairs: { from: number[]; to: number[] };
  /** False where there would be too many pairs. */
  whole: boolean;
}

/**
 * A walk reads the edges on its way; an answer shows all edges between the
 * nodes it shows. What is missing leads from a node whose downstream list was
 * not read to one whose upstream list was not read:
 *
 *   from a node with few downstream  -> read that list
 *   else to a node with few upstream -> read that list
 *   else                             -> look the pair up in the index
 *
 * so no list of a hub is ever read, however few of its edges are shown.
 */
export function planCompletion(options: {
  nodes: readonly number[];
  expanded: Record<Side, ReadonlySet<number>>;
  degrees: (id: number) => Record<Side, number>;
}): CompletionPlan {
  const { nodes, expanded, degrees } = options;
  const sources = nodes.filter(
    id => !expanded.downstream.has(id) && degrees(id).downstream > 0,
  );
  const targets = nodes.filter(
    id => !expanded.upstream.has(id) && degrees(id).upstream > 0,
  );
  const [few, hubs] = parted(sources, id => degrees(id).downstream);
  const [narrow, wide] = parted(targets, id => degrees(id).upstream);
  const whole = hubs.length * wide.length <= MAX_PAIRS;
  return {
    downstream: { of: few, among: targets },
    upstream: { of: narrow, among: hubs },
    pairs: whole ? { from: hubs, to: wide } : { from: [], to: [] },
    whole,
  };
}

/** The nodes whose lists are read whole, the shortest first, and the others. */
function parted(
  ids: readonly number[],
  degree: (id: number) => number,
): [few: number[], many: number[]] {
  const few: number[] = [];
  const many: number[] = [];
  let listed = 0;
  for (const id of [...ids].sort((a, b) => degree(a) - degree(b))) {
    listed += degree(id);
    const most = listed <= MAX_LISTED ? SMALL_LIST : TINY_LIST;
    const isFew = degree(id) <= most;
    (isFew ? few : many).push(id);
  }
  return [few, many];
}
