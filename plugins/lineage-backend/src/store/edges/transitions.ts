import { EDGE_FLAG, EDGE_KIND } from '../../database/tables';

/** Where an edge is; ids are canonical. */
export interface EdgeKey {
  from_id: number;
  kind: number;
  to_id: number;
}

/** An edge whose flags become others. */
export interface Transition extends EdgeKey {
  before: number;
  after: number;
}

/** By how much the degrees of a node change. */
export interface DegreeChange {
  id: number;
  asset_up: number;
  asset_down: number;
  job_up: number;
  job_down: number;
}

/** True when somebody says that the edge is there. */
export function isActive(flags: number): boolean {
  return (flags & (EDGE_FLAG.observed | EDGE_FLAG.declared)) !== 0;
}

function showsBetweenAssets(kind: number, flags: number): boolean {
  return (
    isActive(flags) &&
    (kind === EDGE_KIND.derivation || kind === EDGE_KIND.serving)
  );
}

function showsBetweenJobs(kind: number, flags: number): boolean {
  return (
    isActive(flags) &&
    (kind !== EDGE_KIND.derivation || (flags & EDGE_FLAG.direct) !== 0)
  );
}

/**
 * What transitions of edges do to the degrees of their ends: `asset_*` count
 * derivations and servings, `job_*` inputs, outputs, servings and derivations
 * with no job between.
 */
export function countDegrees(
  transitions: readonly Transition[],
): DegreeChange[] {
  const changes = new Map<number, DegreeChange>();
  const at = (id: number) => {
    const change = changes.get(id) ?? {
      id,
      asset_up: 0,
      asset_down: 0,
      job_up: 0,
      job_down: 0,
    };
    changes.set(id, change);
    return change;
  };
  for (const { from_id, kind, to_id, before, after } of transitions) {
    const asset =
      Number(showsBetweenAssets(kind, after)) -
      Number(showsBetweenAssets(kind, before));
    const job =
      Number(showsBetweenJobs(kind, after)) -
      Number(showsBetweenJobs(kind, before));
    if (asset !== 0 || job !== 0) {
      at(from_id).asset_down += asset;
      at(from_id).job_down += job;
      at(to_id).asset_up += asset;
      at(to_id).job_up += job;
    }
  }
  return [...changes.values()]
    .filter(
      ({ asset_up, asset_down, job_up, job_down }) =>
        asset_up !== 0 || asset_down !== 0 || job_up !== 0 || job_down !== 0,
    )
    .sort((a, b) => a.id - b.id);
}

/** Order of locks: as the primary key of `edges`. */
export function compareEdges(a: EdgeKey, b: EdgeKey): number {
  return a.from_id - b.from_id || a.kind - b.kind || a.to_id - b.to_id;
}
