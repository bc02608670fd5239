import type { FilterPredicate } from '@backstage/filter-predicates';
import type {
  CampaignProgress,
  CampaignTarget,
} from '@waymark/plugin-maturity-common';

/** A campaign as it is stored; times are milliseconds since 1970. */
export interface StoredCampaign {
  id: string;
  /** Order of making. */
  nth: number;
  title: string;
  guidance?: string;
  /** Full, lower case ref of a user or group. */
  owner: string;
  rubricId: string;
  target: CampaignTarget;
  scope?: FilterPredicate;
  /** ISO 8601 day. */
  dueOn: string;
  createdBy: string;
  createdAt: number;
  state: 'active' | 'archived';
  archivedBy?: string;
  archivedAt?: number;
}

/** How far a team is; entities that nobody owns are of none. */
export interface TeamProgress extends CampaignProgress {
  owner?: string;
}

/** How far a campaign is, as a whole and by team. */
export interface Progress extends CampaignProgress {
  /** The furthest from done first. */
  teams: TeamProgress[];
}
