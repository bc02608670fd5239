import type { Page } from '@waymark/plugin-api-requests-common';
import type { FactEvidence, FactValue } from '../../facts';

export type { Page };

/**
 * The six answers of a check:
 * - `pass`, `fail`: the condition holds, or not;
 * - `not-applicable`: the check is not meant for this entity;
 * - `no-data`: a fact is not known, or is too old; never a pass;
 * - `error`: a fact could not be read, or the condition not be evaluated;
 * - `waived`: it would not pass, and the Accountable excused it for a while.
 * @public
 */
export const CHECK_RESULTS = [
  'pass',
  'fail',
  'not-applicable',
  'no-data',
  'error',
  'waived',
] as const;

/** @public */
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** A fact as a check saw it. @public */
export interface CheckFact {
  id: string;
  title?: string;
  /** Absent where it is not known. */
  value?: FactValue;
  unit?: string;
  /** ISO 8601: when it was so; absent where it is not known. */
  at?: string;
  evidence?: FactEvidence;
  /** Older than the check lets it be. */
  stale?: boolean;
  /** Why it could not be read. */
  error?: string;
}

/** What to do, with the entity's values filled in. @public */
export interface Cure {
  text: string;
  url?: string;
  /** To be opened in the Create wizard with these values. */
  template?: { ref: string; values: Record<string, unknown> };
}

/** One check of one entity. @public */
export interface CheckAnswer {
  id: string;
  title: string;
  level: number;
  weight: number;
  result: CheckResult;
  /** Why it is this result, in a sentence that names the facts. */
  reason: string;
  why: string;
  facts: CheckFact[];
  /** ISO 8601: since when it is this result; absent in previews. */
  since?: string;
  /** Present unless it passes or does not apply. */
  cure?: Cure;
  /** The waiver that excuses it, or that was asked for. */
  waiver?: { id: string; state: WaiverState; until: string };
  waivable: boolean;
}

/** @public */
export interface Points {
  earned: number;
  possible: number;
}

/** @public */
export interface TrackAnswer {
  id: string;
  title: string;
  level: number;
  levelName: string;
  /** False when none of its checks applies; then it counts for nothing. */
  applicable: boolean;
  required: boolean;
  /** How many waived checks its level stands on. */
  waived: number;
  points: Points;
  checks: CheckAnswer[];
}

/** @public */
export interface RollupAnswer {
  id: string;
  title: string;
  level: number;
  levelName: string;
}

/** A check whose passing would do most, best first. @public */
export interface NextStep {
  track: string;
  check: string;
  title: string;
  /** Levels that it alone would lead to. */
  rubricLevel?: number;
  trackLevel?: number;
  /** Points it would earn. */
  points: number;
  cure?: Cure;
}

/** One rubric's view of one entity. @public */
export interface RubricScore {
  id: string;
  title: string;
  /** Version of the rubric that was used. */
  version: string;
  level: number;
  levelName: string;
  /** The highest level of the rubric. */
  highest: number;
  points: Points;
  /** How many waived checks the level stands on: "Level 2 (1 waived)". */
  waived: number;
  /** What keeps it from the next level; empty at the highest. */
  rollups: RollupAnswer[];
  tracks: TrackAnswer[];
  /** At most 5. */
  next: NextStep[];
}

/** What the portal knows of one entity's maturity. @public */
export interface Scorecard {
  entityRef: string;
  title?: string;
  /** Rubrics that apply to it, the configured order. */
  rubrics: RubricScore[];
  /** ISO 8601; absent until the first evaluation. */
  evaluatedAt?: string;
  /** Sources of facts that have not answered about this entity yet. */
  gathering: string[];
}

/** {@link Scorecard} with what the asker may do. @public */
export interface ScorecardDetail extends Scorecard {
  may: { requestWaiver: boolean; refresh: boolean };
}

/** An entity in a list, with its levels. @public */
export interface ScoredEntity {
  entityRef: string;
  title?: string;
  kind: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  system?: string;
  domain?: string;
  level: number;
  levelName: string;
  points: Points;
  waived: number;
  tracks: { id: string; level: number; applicable: boolean }[];
  rollups: { id: string; level: number }[];
  /** How many checks are open: fail, no data or error. */
  open: number;
}

/** One open check of one entity, in the list of all. @public */
export interface FailingCheck {
  entityRef: string;
  title?: string;
  owner?: string;
  rubric: string;
  track: string;
  check: string;
  checkTitle: string;
  level: number;
  result: CheckResult;
  reason: string;
  since?: string;
  cure?: Cure;
}

/**
 * - `requested`: waits for the Accountable;
 * - `approved`: in force until its date;
 * - `declined`, `withdrawn`: ended before it was in force;
 * - `expired`, `revoked`: ended after it was in force.
 * @public
 */
export const WAIVER_STATES = [
  'requested',
  'approved',
  'declined',
  'withdrawn',
  'expired',
  'revoked',
] as const;

/** @public */
export type WaiverState = (typeof WAIVER_STATES)[number];
