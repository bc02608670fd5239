import type { FilterPredicate } from '@backstage/filter-predicates';
import type {
  Campaign,
  CampaignRequest,
  CampaignTarget,
} from '@waymark/plugin-maturity-common';
import { readScope, writeScope, type Scope } from './scope';

/** What the backend takes. */
export const TITLE_LENGTH = { min: 3, max: 120 } as const;
export const MAX_GUIDANCE = 10_000;
export const MAX_CHECKS = 50;

const USUAL_DAYS = 90;
const DAY_MS = 86_400_000;

/** What is written of a campaign so far. */
export interface CampaignDraft {
  title: string;
  guidance: string;
  /** Full ref; whoever begins it without. */
  owner?: string;
  rubric: string;
  aim: 'level' | 'checks';
  level: number;
  /** Level of this track; of the rubric without. */
  track?: string;
  checks: string[];
  scope: Scope;
  /** A scope that says more than the form can show; kept as it is. */
  otherScope?: FilterPredicate;
  /** `2026-11-22`. */
  dueOn: string;
}

export type CampaignField = 'title' | 'guidance' | 'target' | 'dueOn';

/** A campaign that nobody has written anything of. */
export function emptyDraft(rubric: string, nowMs: number): CampaignDraft {
  return {
    title: '',
    guidance: '',
    rubric,
    aim: 'level',
    level: 1,
    checks: [],
    scope: {},
    dueOn: dayOf(nowMs + USUAL_DAYS * DAY_MS),
  };
}

/** A campaign as the form shows it. Pure. */
export function toDraft(campaign: Campaign): CampaignDraft {
  const { title, guidance = '', owner, rubric, target, dueOn } = campaign;
  const scope = readScope(campaign.scope);
  return {
    title,
    guidance,
    owner,
    rubric,
    level: 'level' in target ? target.level : 1,
    checks: 'checks' in target ? target.checks : [],
    aim: 'checks' in target ? 'checks' : 'level',
    ...('level' in target && target.track && { track: target.track }),
    scope: scope ?? {},
    ...(!scope && { otherScope: campaign.scope }),
    dueOn,
  };
}

/** A draft as the backend is asked for it. Pure. */
export function toRequest(draft: CampaignDraft): CampaignRequest {
  const { title, guidance, owner, rubric, otherScope, dueOn } = draft;
  const scope = otherScope ?? writeScope(draft.scope);
  return {
    title: title.trim(),
    ...(guidance.trim() && { guidance: guidance.trim() }),
    ...(owner && { owner }),
    rubric,
    target: targetOf(draft),
    ...(scope && { scope }),
    dueOn,
  };
}

function targetOf(draft: CampaignDraft): CampaignTarget {
  const { aim, level, track, checks } = draft;
  return aim === 'checks' ? { checks } : { level, ...(track && { track }) };
}

/**
 * Fields that keep a draft from being sent. Pure.
 *
 * @param before - the day it is due so far, which may be over
 */
export function draftProblems(
  draft: CampaignDraft,
  options: { today: string; before?: string },
): Partial<Record<CampaignField, true>> {
  const { today, before } = options;
  const { aim, checks, dueOn } = draft;
  const title = draft.title.trim().length;
  return {
    ...((title < TITLE_LENGTH.min || title > TITLE_LENGTH.max) && {
      title: true,
    }),
    ...(draft.guidance.trim().length > MAX_GUIDANCE && { guidance: true }),
    ...(aim === 'checks' &&
      (checks.length === 0 || checks.length > MAX_CHECKS) && { target: true }),
    ...((!dueOn || (dueOn < today && dueOn !== before)) && { dueOn: true }),
  };
}

/** The day of a moment, as the backend counts days: in UTC. */
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
