/** Postgres hands out 64-bit numbers as text. */
type Moment = number | string;

/** SQLite has no booleans. */
type Flag = boolean | 0 | 1;

/** A row of `projects`: a folder with what a template made. */
export interface ProjectRow {
  /** `backstage.io/managed-by-location` of its descriptor, as it stands there. */
  location: string;
  entity_ref: string;
  title: string;
  sort_key: string;
  words: string;
  owner: string | null;
  template_ref: string;
  template_version: string | null;
  template_hash: string | null;
  current_version: string | null;
  current_hash: string | null;
  behind: number;
  drift_files: number;
  drift_lines: number;
  state: string;
  problem: string | null;
  url: string | null;
  revision: string | null;
  /** JSON: TemplateRecord. */
  record: string | null;
  /** JSON: ProposedState. */
  proposed: string | null;
  digest: string;
  /** 0 for never. */
  checked_at: Moment;
  due_at: Moment;
}

/** A row of `project_entities`. */
export interface ProjectEntityRow {
  entity_ref: string;
  location: string;
  title: string;
  owner: string | null;
  template_ref: string;
  template_version: string | null;
}

/** A row of `project_files`. */
export interface ProjectFileRow {
  location: string;
  path: string;
  state: string;
  added: number;
  removed: number;
  binary: Flag;
  kept: string | null;
}

/** A row of `receipts`. */
export interface ReceiptRow {
  task_id: string;
  template_ref: string;
  template_version: string | null;
  created_by: string | null;
  started_at: Moment;
  ended_at: Moment | null;
  state: string;
  failure_step: string | null;
  failure_message: string | null;
  answers: string;
  project: string | null;
  minutes_saved: number | null;
  asked_at: Moment;
}

/** A row of `receipt_items`. */
export interface ReceiptItemRow {
  task_id: string;
  key: string;
  position: number;
  kind: string;
  title: string;
  url: string | null;
  action: string;
  state: string;
  reason: string | null;
  undo: string | null;
  at: Moment;
}

/** A row of `drafts`. */
export interface DraftRow {
  id: string;
  person: string;
  template_ref: string;
  form_data: string;
  created_at: Moment;
  changed_at: Moment;
}

/** A row of `adoption_days`. */
export interface AdoptionDayRow {
  template_ref: string;
  day: string;
  projects: number;
  current: number;
  behind: number;
  drifted: number;
  runs: number;
  failed: number;
  minutes_saved: number;
}
