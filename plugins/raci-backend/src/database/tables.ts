import type { RaciGap, RaciOrigin } from '@waymark/plugin-raci-common';

/** A row of `subjects`. Times are milliseconds; booleans are 0 or 1 on SQLite. */
export interface SubjectRow {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  sort_key: string;
  words: string;
  type: string | null;
  lifecycle: string | null;
  owner: string | null;
  system: string | null;
  domain: string | null;
  stage: string | null;
  listed: boolean | 0 | 1;
  declared: boolean | 0 | 1;
  gap_count: number;
  resolved: string;
  digest: string;
  /** What differs soon after it was not there, but not seen yet: no history. */
  first_seen: number | string;
  updated_at: number | string;
}

/**
 * The JSON in `subjects.resolved`: what a page of the matrix needs without a
 * join. Titles and states of parties are read from `parties`, since they
 * change without the subject.
 */
export interface StoredResolution {
  activities: {
    activity: string;
    title: string;
    responsible: StoredCell[];
    accountable: StoredCell[];
    consulted: StoredCell[];
    informed: StoredCell[];
    nobody?: { role: string; origin: RaciOrigin }[];
    gaps: RaciGap[];
  }[];
  gaps: RaciGap[];
}

/** One cell in {@link StoredResolution}; `since` is milliseconds. */
export interface StoredCell {
  ref: string;
  origin: RaciOrigin;
  since: number;
}

/** A row of `cells`. */
export interface CellRow {
  entity_ref: string;
  activity: string;
  role: string;
  party_ref: string;
  origin_level: string;
  origin_ref: string | null;
  expression: string | null;
  since: number | string;
}

/** A row of `gaps`. */
export interface GapRow {
  entity_ref: string;
  activity: string;
  code: string;
  role: string;
  party_ref: string;
  /** Tells several mistakes in one place apart. */
  nth: number;
  severity: string;
  message: string;
  mend: string;
  origin_level: string | null;
  origin_ref: string | null;
  expression: string | null;
  since: number | string;
}

/** A row of `sources`: a declaration that the subject stands on, there or not. */
export interface SourceRow {
  entity_ref: string;
  source_ref: string;
}

/** A row of `source_states`. */
export interface SourceStateRow {
  source_ref: string;
  digest: string;
}

/** A row of `leavings`: a cell of an entity that is gone. */
export interface LeavingRow extends CellRow {
  at: number | string;
}

/** A row of `settings_seen`. */
export interface SettingRow {
  key: string;
  value: string;
}

/** A row of `parties`. */
export interface PartyRow {
  party_ref: string;
  kind: string;
  title: string | null;
  words: string;
  state: 'present' | 'empty' | 'left' | 'missing';
  seen_at: number | string | null;
  unsettled: boolean | 0 | 1;
}

/** A row of `history`. */
export interface HistoryRow {
  id: number;
  entity_ref: string;
  at: number | string;
  activity: string;
  role: string;
  party_ref: string;
  change: 'added' | 'removed';
  origin_level: string;
  origin_ref: string | null;
  by_ref: string | null;
  handover_id: string | null;
}

/** A row of `handovers`. */
export interface HandoverRow {
  id: string;
  from_ref: string;
  to_ref: string;
  proposed_by: string;
  reason: string | null;
  state: string;
  inherited: 'origin' | 'entity';
  created_at: number | string;
  due_at: number | string;
  answered_at: number | string | null;
  answered_by: string | null;
  answer: string | null;
  proposals: string;
  problem: string | null;
  reminded_at: number | string | null;
  revision: number;
}

/** A row of `handover_items`. */
export interface HandoverItemRow {
  handover_id: string;
  entity_ref: string;
  activity: string;
  role: string;
  from_ref: string;
  declared_at: string;
  active: boolean | 0 | 1;
  shown_at: number | string | null;
  obsolete_at: number | string | null;
}
