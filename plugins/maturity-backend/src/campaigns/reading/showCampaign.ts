import type {
  Campaign,
  CampaignProgress,
} from '@waymark/plugin-maturity-common';
import type { Sight } from '@waymark/plugin-catalog-mirror-node';
import type { RubricBook } from '../../rubrics/types';
import { type CampaignClaims, mayChange } from '../access';
import { dayOf } from '../progress/days';
import { findCampaignRubric } from '../target/findProblem';
import type { StoredCampaign } from '../types';

/**
 * A campaign as the asker may see it. How far it is counts entities, so only
 * those who may read all of them are told; people who are hidden are empty.
 * Pure.
 */
export function showCampaign(
  campaign: StoredCampaign,
  options: {
    book: RubricBook;
    claims: CampaignClaims;
    sight: Sight;
    progress?: CampaignProgress;
    now: number;
  },
): Campaign {
  const { book, claims, sight, progress, now } = options;
  const { guidance, scope, state, archivedAt, archivedBy } = campaign;
  const { problem } = findCampaignRubric(book, campaign);
  const version = book.get(campaign.rubricId)?.compiled.rubric.version;
  const party = (ref: string) => (sight.party(ref) ? ref : '');
  return {
    id: campaign.id,
    title: campaign.title,
    owner: party(campaign.owner),
    rubric: campaign.rubricId,
    target: campaign.target,
    dueOn: campaign.dueOn,
    createdBy: party(campaign.createdBy),
    createdAt: iso(campaign.createdAt),
    state,
    overdue: state === 'active' && campaign.dueOn < dayOf(now),
    may: mayChange(claims, campaign),
    ...(guidance !== undefined && { guidance }),
    ...(scope !== undefined && { scope }),
    ...(archivedAt !== undefined && { archivedAt: iso(archivedAt) }),
    ...(archivedBy !== undefined && { archivedBy: party(archivedBy) }),
    ...(version !== undefined && { version }),
    ...(problem !== undefined && { problem }),
    ...(progress &&
      problem === undefined && {
        progress: {
          done: progress.done,
          waived: progress.waived,
          total: progress.total,
        },
      }),
  };
}

/** Everybody whom campaigns name. Pure. */
export function partiesOfCampaigns(
  campaigns: readonly StoredCampaign[],
): string[] {
  return campaigns.flatMap(({ owner, createdBy, archivedBy }) => [
    owner,
    createdBy,
    ...(archivedBy === undefined ? [] : [archivedBy]),
  ]);
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
