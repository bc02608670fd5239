import type { Page, WaiverState } from './scorecards';
import type { SubjectFilter } from './rollups';

/** A step in the life of a waiver. @public */
export interface WaiverStep {
  state: WaiverState;
  at: string;
  /** Absent where time did it. */
  by?: string;
  words?: string;
}

/** An excuse for one check of one entity, for a while. @public */
export interface Waiver {
  id: string;
  entityRef: string;
  title?: string;
  owner?: string;
  rubric: string;
  track: string;
  check: string;
  checkTitle: string;
  state: WaiverState;
  reason: string;
  /** Where the reason can be looked up. */
  evidence?: string;
  requestedBy: string;
  requestedAt: string;
  /** In force until, ISO 8601. */
  until: string;
  decidedBy?: string;
  decidedAt?: string;
  /** The decider's words. */
  answer?: string;
  /** Who may approve it: the Accountable, as the RACI has it now. */
  accountable: string[];
  /** Why nobody can decide, with how to mend it. */
  undecidable?: string;
  /** Every state it went through, oldest first. */
  steps: WaiverStep[];
  /** What the asker may do now. */
  may: ('approve' | 'decline' | 'withdraw' | 'revoke')[];
}

/** @public */
export interface WaiverRequest {
  entityRef: string;
  rubric: string;
  check: string;
  /** 10 to 2,000 characters. */
  reason: string;
  /** http(s) address. */
  evidence?: string;
  /** ISO 8601; at most the configured maximum from now. */
  until: string;
}

/** @public */
export interface WaiversQuery extends Pick<
  SubjectFilter,
  'owner' | 'system' | 'domain'
> {
  entityRef?: string;
  rubric?: string;
  check?: string;
  state?: WaiverState[];
  /** Only those the asker may decide about now. */
  mine?: boolean;
  cursor?: string;
  limit?: number;
}

/** @public */
export interface WaiversPage extends Page<Waiver> {
  /** Longest waiver that may be asked for, in days. */
  maxDays: number;
}
