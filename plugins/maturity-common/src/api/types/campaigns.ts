import type { FilterPredicate } from '@backstage/filter-predicates';
import type { Page } from './scorecards';

/** What everybody in a campaign's scope is asked to reach. @public */
export type CampaignTarget =
  { level: number; track?: string } | { checks: string[] };

/** What a campaign is made of. @public */
export interface CampaignRequest {
  /** 3 to 120 characters. */
  title: string;
  /** Markdown: what to do, and whom to ask. At most 10,000 characters. */
  guidance?: string;
  /** User or group that runs it; whoever begins it without. */
  owner?: string;
  rubric: string;
  target: CampaignTarget;
  /** Which entities; all that the rubric applies to without. */
  scope?: FilterPredicate;
  /** ISO 8601 day. */
  dueOn: string;
}

/** How far some entities are. @public */
export interface CampaignProgress {
  done: number;
  /** Of those, how many stand on a waiver. */
  waived: number;
  total: number;
}

/** @public */
export interface Campaign extends CampaignRequest {
  id: string;
  owner: string;
  createdBy: string;
  createdAt: string;
  state: 'active' | 'archived';
  archivedAt?: string;
  archivedBy?: string;
  overdue: boolean;
  /** Absent to who may read only some entities. */
  progress?: CampaignProgress;
  /** Version of the rubric that is used now. */
  version?: string;
  /** Why it cannot be reckoned: its rubric, track or checks are gone. */
  problem?: string;
  may: ('change' | 'archive' | 'reopen')[];
}

/** @public */
export interface CampaignDetail extends Campaign {
  /** Per owner, the furthest from done first; at most 500. */
  teams: ({ owner?: string } & CampaignProgress)[];
  /** Days on which it moved, and today, oldest first. */
  history: ({ day: string } & CampaignProgress)[];
}

/** One entity of a campaign. @public */
export interface CampaignEntity {
  entityRef: string;
  title?: string;
  owner?: string;
  done: boolean;
  waived: boolean;
  level: number;
  /** Checks that are still open, at most 20. */
  open: { check: string; title: string; result: string; reason: string }[];
}

/** @public */
export interface CampaignsQuery {
  state?: ('active' | 'archived')[];
  owner?: string;
  /** Only those that this entity is in the scope of. */
  entityRef?: string;
  cursor?: string;
  limit?: number;
}

/** @public */
export type CampaignsPage = Page<Campaign>;

/** @public */
export interface CampaignEntitiesQuery {
  owner?: string[];
  done?: boolean;
  cursor?: string;
  limit?: number;
}
