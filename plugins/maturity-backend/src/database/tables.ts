import type { FactEvidence, FactValue } from '@waymark/plugin-maturity-common';

/** An entity that some rubric or retriever is about. */
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
  etag: string;
  first_seen: number | string;
  settled_at: number | string | null;
}

/**
 * `fact_sets.facts`: by the fact's name without the source. `at` is there
 * where the source told a time of its own.
 */
export type StoredFacts = Record<
  string,
  { value: FactValue; at?: number; evidence?: FactEvidence }
>;

/** What one retriever told of one entity. */
export interface FactSetRow {
  entity_ref: string;
  retriever: string;
  facts: string | null;
  read_at: number | string | null;
  error: string | null;
  failures: number;
  due_at: number | string;
  claimed_until: number | string;
}

/** What one rubric makes of one entity. */
export interface ScorecardRow {
  entity_ref: string;
  rubric_id: string;
  digest: string;
  level: number;
  levels: string;
  rollups: string;
  waived: number;
  earned: number;
  possible: number;
  outcomes: string;
  open_checks: number;
  since: string;
  evaluated_at: number | string;
  recheck_at: number | string | null;
}

/** What a rubric made of an entity that went, or was replaced. */
export interface LeavingRow {
  entity_ref: string;
  rubric_id: string;
  digest: string;
  outcomes: string;
  since: string;
  at: number | string;
}

export interface RubricVersionRow {
  rubric_id: string;
  digest: string;
  version: string;
  rubric: string;
  first_seen: number | string;
}

export interface HistoryRow {
  id: number;
  entity_ref: string;
  at: number | string;
  rubric_id: string;
  version: string;
  what: 'level' | 'track' | 'check';
  track: string;
  check_id: string;
  subject: string;
  before: string | null;
  after: string;
  direction: 'up' | 'down' | 'same';
  causes: string;
}

/** `trend.counts`. */
export interface TrendCounts {
  levels: number[];
  earned: number;
  possible: number;
  tracks: Record<string, { levels: number[]; notApplicable: number }>;
  rollups: Record<string, number[]>;
}

export interface TrendRow {
  rubric_id: string;
  scope: 'organisation' | 'owner' | 'system' | 'domain';
  scope_ref: string;
  day: string;
  counts: string;
}

export interface WaiverRow {
  id: string;
  nth: number | string;
  entity_ref: string;
  rubric_id: string;
  check_id: string;
  state: string;
  open_key: string | null;
  reason: string;
  evidence: string | null;
  requested_by: string;
  requested_at: number | string;
  until: number | string;
  decided_by: string | null;
  decided_at: number | string | null;
  answer: string | null;
  reminded_at: number | string | null;
}

export interface WaiverStepRow {
  id: number;
  waiver_id: string;
  state: string;
  at: number | string;
  by_ref: string | null;
  words: string | null;
}

export interface CampaignRow {
  id: string;
  nth: number | string;
  title: string;
  guidance: string | null;
  owner: string;
  rubric_id: string;
  target: string;
  scope: string | null;
  due_on: string;
  created_by: string;
  created_at: number | string;
  state: 'active' | 'archived';
  archived_by: string | null;
  archived_at: number | string | null;
  told_at: number | string | null;
}

export interface CampaignDayRow {
  campaign_id: string;
  day: string;
  done: number;
  waived: number;
  total: number;
  teams: string;
}

export interface ToldRow {
  recipient: string;
  matter: string;
  at: number | string;
}

export interface SettingRow {
  key: string;
  value: string;
}
