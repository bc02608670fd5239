import type { Side } from '../types';

/** Neighbours up to which a node's list is read whole. */
export const SMALL_LIST = 64;

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
  const isHub = (id: number) => degrees(id).downstream > SMALL_LIST;
  const hubs = sources.filter(isHub);
  const wide = targets.filter(id => degrees(id).upstream > SMALL_LIST);
  const whole = hubs.length * wide.length <= MAX_PAIRS;
  return {
    downstream: { of: sources.filter(id => !isHub(id)), among: targets },
    upstream: {
      of: targets.filter(id => degrees(id).upstream <= SMALL_LIST),
      among: hubs,
    },
    pairs: whole ? { from: hubs, to: wide } : { from: [], to: [] },
    whole,
  };
}
