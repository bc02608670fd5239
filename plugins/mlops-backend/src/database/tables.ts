import type { RunColumns, VersionColumns } from './searchColumns';

/** Times are ISO 8601 in UTC, so that they sort as text. */
type Timestamp = string;

/** How an object of a source came to its entity. */
export type Binding =
  /** Declared nowhere: the registry allotted a name and the catalog shows it. */
  | 'discovered'
  /** A declared entity names the object in an annotation. */
  | 'annotation'
  /** A declared entity has the very ref the object was discovered under. */
  | 'name'
  /** The connector itself read it from the entity's repository. */
  | 'connector'
  /** Declared nowhere and not to be discovered. */
  | 'none';

export type ObjectKind = 'model' | 'dataset' | 'pipeline';

export type DbSourceRow = {
  id: string;
  type: string;
  state: string;
  pass: string | null;
  last_started_at: Timestamp | null;
  last_success_at: Timestamp | null;
  last_success_started_at: Timestamp | null;
  last_full_success_at: Timestamp | null;
  last_error: string | null;
  consecutive_failures: number;
  next_run_at: Timestamp | null;
  requested: string | null;
  held_back_at: Timestamp | null;
  counts: string | null;
  problems: number;
};

export type DbPassPageRow = {
  source_id: string;
  page: number;
  digests: string;
};

export type DbSourceObjectRow = {
  source_id: string;
  kind: ObjectKind;
  object_id: string;
  name: string;
  discovered_ref: string | null;
  entity_ref: string | null;
  binding: Binding;
  updated_at: Timestamp | null;
  seen_at: Timestamp;
  hash: string;
  data: string;
};

export type DbModelVersionRow = VersionColumns & {
  source_id: string;
  model_id: string;
  version: string;
  version_order: string;
  created_at: Timestamp;
  status: string;
  run_id: string | null;
  seen_at: Timestamp;
  hash: string;
  data: string;
};

export type DbDatasetVersionRow = {
  source_id: string;
  dataset_id: string;
  version: string;
  created_at: Timestamp | null;
  seen_at: Timestamp;
  hash: string;
  data: string;
};

export type DbRunRow = RunColumns & {
  source_id: string;
  run_id: string;
  state: string;
  started_at: Timestamp | null;
  ended_at: Timestamp | null;
  seen_at: Timestamp;
  hash: string;
  data: string;
};

export type DbRunSubjectRow = {
  source_id: string;
  run_id: string;
  kind: ObjectKind;
  object_id: string;
  started_at: string;
};

export type ReportType = 'card' | 'quality' | 'drift' | 'ci' | 'deployment';

export type DbReportRow = {
  source_id: string;
  type: ReportType;
  report_id: string;
  kind: ObjectKind;
  object_id: string;
  at: Timestamp;
  seen_at: Timestamp;
  hash: string;
  data: string;
};

export type DbProblemRow = {
  source_id: string;
  problem_id: string;
  path: string;
  line: number | null;
  message: string;
  hint: string | null;
  at: Timestamp;
};

export type DbCatalogChangeRow = {
  entity_ref: string;
  /** Postgres hands bigint out as text. */
  seq: number | string;
  type: 'upsert' | 'remove' | 'replaced';
  replaced_by: string | null;
  hash: string | null;
  entity: string | null;
  at: Timestamp;
};

export type DbOutboxRow = {
  id: number | string;
  source_id: string;
  event_key: string;
  event: string | null;
  created_at: Timestamp;
  delivered_at: Timestamp | null;
  attempts: number;
  next_attempt_at: Timestamp | null;
  last_error: string | null;
  /** `retry`: sent before, to be sent again on its own clock. */
  state: 'pending' | 'retry' | 'delivered' | 'refused';
};

/** What the registry remembers although its source may forget it. */
export type DbTraceLogRow = {
  id: number | string;
  source_id: string;
  kind: ObjectKind;
  object_id: string;
  version: string | null;
  action: 'promoted' | 'demoted' | 'deployed' | 'registered' | 'run';
  at: Timestamp;
  /** Of a registration the run behind it, of a run its own. */
  run_id: string | null;
  /** Identifies a statement, so that it is kept once; null for alias changes. */
  statement: string | null;
  recorded_at: Timestamp;
  /** When the source was first seen without it. */
  gone_at: Timestamp | null;
  data: string;
};

/** On whose page an object was shown that its source no longer has. */
export type DbTraceSubjectRow = {
  source_id: string;
  kind: ObjectKind;
  object_id: string;
  entity_ref: string;
  gone_at: Timestamp;
};
