import type { CheckResult, Page, Points, ScoredEntity } from './scorecards';

/** Which entities; every part narrows. Lists mean "one of". @public */
export interface SubjectFilter {
  /** Words of the name or title. */
  q?: string;
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
}

/** @public */
export type RollupGroup =
  'owner' | 'system' | 'domain' | 'kind' | 'organisation';

/** @public */
export interface RollupQuery extends SubjectFilter {
  /** Id of a rubric; the configured default without. */
  rubric?: string;
  /** `owner` without. */
  groupBy?: RollupGroup;
  cursor?: string;
  /** 1 to 200; 100 without. */
  limit?: number;
}

/** How a group's entities stand. @public */
export interface RollupItem {
  /** Absent for those that belong to none, and for the organisation. */
  group?: string;
  title?: string;
  entities: number;
  /** Number of entities per level, from 0. */
  levels: number[];
  /** Mean of the levels. */
  mean: number;
  points: Points;
  /** Entities whose level stands on a waiver. */
  waived: number;
  tracks: {
    id: string;
    levels: number[];
    notApplicable: number;
    mean: number;
  }[];
  rollups: { id: string; levels: number[] }[];
}

/** @public */
export interface RollupPage extends Page<RollupItem> {
  rubric: string;
  version: string;
  /** All groups together. */
  total: RollupItem;
  /**
   * True when not all entities were looked at: to who may read only some of
   * them, as many are checked as one answer may take.
   */
  atLeast?: true;
}

/** @public */
export interface EntitiesQuery extends SubjectFilter {
  rubric?: string;
  /** Level of the rubric, or of `track` where one is named. */
  level?: number[];
  track?: string;
  /** Only entities where this check has one of `result`. */
  check?: string;
  result?: CheckResult[];
  /** `name` without; `level` and `points` the lowest first. */
  sort?: 'name' | 'level' | 'points';
  cursor?: string;
  limit?: number;
}

/** @public */
export interface EntitiesPage extends Page<ScoredEntity> {
  rubric: string;
  version: string;
}

/** @public */
export interface FailingQuery extends SubjectFilter {
  rubric?: string;
  track?: string;
  check?: string[];
  /** fail, no-data and error without. */
  result?: CheckResult[];
  cursor?: string;
  limit?: number;
}

/** What changed a level or a check. @public */
export type ChangeCause =
  | {
      type: 'fact';
      fact: string;
      title?: string;
      /** As texts for people; absent where it was not known. */
      before?: string;
      after?: string;
      /** When the fact became so, ISO 8601. */
      at?: string;
      url?: string;
    }
  | { type: 'stale'; fact: string; title?: string; at: string }
  | { type: 'rubric'; before?: string; after: string }
  | { type: 'waiver'; id: string; state: string }
  | { type: 'entity' };

/** One difference in the history of an entity. @public */
export interface MaturityChange {
  id: string;
  entityRef: string;
  title?: string;
  /** ISO 8601. */
  at: string;
  rubric: string;
  /** Version that was used. */
  version: string;
  what: 'level' | 'track' | 'check';
  /** Of tracks and checks. */
  track?: string;
  check?: string;
  /** Words for what changed: title of rubric, track or check. */
  subject: string;
  /** Levels as numbers, results as words. */
  before?: number | CheckResult;
  after: number | CheckResult;
  direction: 'up' | 'down' | 'same';
  causes: ChangeCause[];
}

/** @public */
export interface HistoryQuery extends Pick<
  SubjectFilter,
  'owner' | 'system' | 'domain'
> {
  entityRef?: string;
  rubric?: string;
  track?: string;
  check?: string;
  what?: ('level' | 'track' | 'check')[];
  direction?: ('up' | 'down' | 'same')[];
  /** ISO 8601. */
  since?: string;
  cursor?: string;
  limit?: number;
}

/** @public */
export interface TrendQuery {
  rubric?: string;
  /** One of them, or none for the organisation. */
  entityRef?: string;
  owner?: string;
  system?: string;
  domain?: string;
  /** ISO 8601 day; 90 days back without, at most two years. */
  from?: string;
}

/** A day of a trend. @public */
export interface TrendPoint {
  /** `2026-11-22`. */
  day: string;
  /** Number of entities per level, from 0. */
  levels: number[];
  points: Points;
  tracks: { id: string; levels: number[]; notApplicable: number }[];
  rollups: { id: string; levels: number[] }[];
}

/** Days on which something differed, and today, oldest first. @public */
export interface Trend {
  rubric: string;
  version: string;
  items: TrendPoint[];
}
