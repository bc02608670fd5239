import type { Bounds, Cut, Side } from '../types';
import { type VersionRef, versionKey, type VersionStep } from './types';

/** What a walk over versions found. */
export interface VersionWalk {
  /** Versions by {@link versionKey}, with their hops from the root. */
  places: Map<string, { ref: VersionRef; depth: number }>;
  /** Steps between versions of the walk. */
  steps: VersionStep[];
  /** Neighbours that were seen but are not shown, by key. */
  hidden: (key: string) => Record<Side, number>;
  cut: Cut;
}

/**
 * Walks from a version level by level, as `walk/traverse.ts` does over
 * assets. Something of which no version was said is shown and ends its way:
 * what came from it may have come from another version of it.
 */
export async function traverseVersions(
  options: {
    root: VersionRef;
    sides: readonly Side[];
    readSteps: (
      versions: VersionRef[],
      side: Side,
    ) => Promise<{ steps: VersionStep[]; cut: Cut }>;
    now: () => number;
  } & Bounds,
): Promise<VersionWalk> {
  const { root, sides, readSteps, now, limit, depth, deadline } = options;
  const rootKey = versionKey(root);
  const places: VersionWalk['places'] = new Map([
    [rootKey, { ref: root, depth: 0 }],
  ]);
  const read: VersionStep[] = [];
  const started = now();
  let cut: Cut = false;

  for (const side of sides) {
    const reached = new Set([rootKey]);
    let frontier = [root];
    for (let level = 1; frontier.length > 0; level++) {
      if (now() > deadline) {
        cut ||= { reason: 'time', limit: deadline - started };
        break;
      }
      const { steps, cut: cutSteps } = await readSteps(frontier, side);
      read.push(...steps);
      cut ||= cutSteps;
      frontier = [];
      for (const step of steps) {
        const ref = side === 'upstream' ? step.from : step.to;
        const key = versionKey(ref);
        if (reached.has(key)) {
          continue;
        }
        if (level > depth) {
          cut ||= { reason: 'depth', limit: depth };
          continue;
        }
        if (!places.has(key)) {
          if (places.size >= limit) {
            cut = { reason: 'nodes', limit };
            continue;
          }
          places.set(key, { ref, depth: level });
        }
        reached.add(key);
        if (ref.version !== '') {
          frontier.push(ref);
        }
      }
      if (level > depth) {
        break;
      }
    }
  }
  return {
    places,
    steps: read.filter(
      ({ from, to }) =>
        places.has(versionKey(from)) && places.has(versionKey(to)),
    ),
    hidden: countUnshown(read, places),
    cut,
  };
}

function countUnshown(
  read: readonly VersionStep[],
  places: VersionWalk['places'],
): VersionWalk['hidden'] {
  const unshown: Record<Side, Map<string, Set<string>>> = {
    upstream: new Map(),
    downstream: new Map(),
  };
  const note = (side: Side, key: string, other: string) => {
    if (places.has(key) && !places.has(other)) {
      const others = unshown[side].get(key) ?? new Set();
      unshown[side].set(key, others.add(other));
    }
  };
  for (const step of read) {
    const [from, to] = [versionKey(step.from), versionKey(step.to)];
    note('downstream', from, to);
    note('upstream', to, from);
  }
  return key => ({
    upstream: unshown.upstream.get(key)?.size ?? 0,
    downstream: unshown.downstream.get(key)?.size ?? 0,
  });
}
