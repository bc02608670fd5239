/** Kinds of edges as `edges.kind` has them. */
export const EDGE_KIND = {
  input: 1,
  output: 2,
  derivation: 3,
  serving: 4,
} as const;

/** Why an edge is there, as bits of `edges.flags`. */
export const EDGE_FLAG = {
  observed: 1,
  declared: 2,
  /**
   * A derivation that nobody says to have a job between: job granularity shows
   * it, too.
   */
  direct: 4,
} as const;

/**
 * Times are milliseconds since 1970. Postgres answers `bigint` as text, SQLite
 * as a number, and booleans as 0 or 1 on SQLite: read both with `Number`.
 */
type Milliseconds = number | string;
type Flag = boolean | number;

export interface DbNodeRow {
  id: number;
  key: string;
  type: 'dataset' | 'job' | 'endpoint';
  namespace: string;
  name: string;
  canonical_id: number | null;
  is_model: Flag;
  dataset_type: string | null;
  entity_ref: string | null;
  kind: string | null;
  title: string | null;
  owner: string | null;
  system: string | null;
  domain: string | null;
  lifecycle: string | null;
  asset_up: number;
  asset_down: number;
  job_up: number;
  job_down: number;
  first_seen: Milliseconds;
  dropped_at: Milliseconds | null;
}

export interface DbAliasRow {
  node_id: number;
  origin: 'symlinks' | 'catalog' | 'rename';
  alias_id: number;
}

export interface DbAliasSourceRow {
  node_id: number;
  origin: DbAliasRow['origin'];
  at: Milliseconds;
  hash: string;
}

export interface DbNodeFactRow {
  node_id: number;
  name: 'model' | 'datasetType' | 'dropped';
  at: Milliseconds;
  value: string;
}

export interface DbRunRow {
  run_id: string;
  job_id: number;
  evidence_id: number | null;
  state: 'running' | 'complete' | 'failed' | 'aborted' | 'unknown';
  terminal: Flag;
  state_at: Milliseconds;
  seen_at: Milliseconds;
  first_at: Milliseconds;
  started_at: Milliseconds | null;
  start_said: Flag;
  ended_at: Milliseconds | null;
  parent_run_id: string | null;
  parent_job_id: number | null;
}

export interface DbRunIoRow {
  run_id: string;
  job_id: number;
  node_id: number;
  direction: 'input' | 'output';
  version: string;
  facets: string | null;
  at: Milliseconds;
}

export interface DbEvidenceRow {
  id: number;
  origin: 'run' | 'job' | 'dataset' | 'catalog';
  subject_id: number;
  claims_hash: string;
  claims: string;
  first_seen: Milliseconds;
  last_seen: Milliseconds;
  last_run: string | null;
  ended_at: Milliseconds | null;
  active: Flag;
  settled: Flag;
}

export interface DbEvidenceEdgeRow {
  evidence_id: number;
  raw_from: number;
  raw_to: number;
  kind: number;
  from_id: number;
  to_id: number;
  direct: Flag;
}

export interface DbEdgeRow {
  from_id: number;
  kind: number;
  to_id: number;
  flags: number;
  changed_at: Milliseconds;
}

export interface DbBindingRow {
  entity_ref: string;
  node_id: number;
  origin: 'own' | 'annotation' | 'inherited';
  position: number;
}

export interface DbBoundEntityRow {
  entity_ref: string;
  kind: string;
  title: string | null;
  owner: string | null;
  system: string | null;
  domain: string | null;
  lifecycle: string | null;
  removed_at: Milliseconds | null;
  former: string | null;
}

export interface DbGraphStateRow {
  id: 1;
  version: Milliseconds;
  identities: Milliseconds;
  rebuild_at: Milliseconds | null;
  rebuild_until: Milliseconds | null;
}
