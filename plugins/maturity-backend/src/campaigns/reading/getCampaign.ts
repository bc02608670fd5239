import { readSight } from '@waymark/plugin-catalog-mirror-node';
import type { CampaignDetail } from '@waymark/plugin-maturity-common';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import { readCampaignAccess } from '../access';
import { type CampaignDay, dayOf, readDays } from '../progress/days';
import { readProgress } from '../progress/readProgress';
import { findCampaign } from '../store/readCampaigns';
import { findCampaignRubric } from '../target/findProblem';
import type { Progress, StoredCampaign } from '../types';
import { partiesOfCampaigns, showCampaign } from './showCampaign';

/** Teams of one answer. */
const MAX_TEAMS = 500;

/**
 * One campaign with its teams and its past. One that is under way is reckoned
 * now; one in the archive shows how far it was when it ended.
 */
export async function getCampaign(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<CampaignDetail> {
  const { knex, mirror, book, clock } = context;
  const claims = await readCampaignAccess(context, asker);
  const campaign = await findCampaign(knex, id);
  const { decision } = await mirror.visible(asker.credentials, []);
  const days = decision === 'all' ? await readDays(knex, id) : [];
  const progress =
    decision === 'all'
      ? await reckon(context, campaign, days, asker)
      : undefined;
  const teams = progress?.teams.slice(0, MAX_TEAMS) ?? [];
  const sight = await readSight(mirror, asker, {
    entities: [],
    parties: partiesOfCampaigns([campaign]),
  });
  const now = clock();
  return {
    ...showCampaign(campaign, { book, claims, sight, progress, now }),
    teams,
    history: withToday(days, {
      campaign,
      progress,
      today: dayOf(now),
    }).map(({ day, done, waived, total }) => ({ day, done, waived, total })),
  };
}

/** Undefined where the rubric is gone; then the past is all there is. */
async function reckon(
  context: ChangesContext,
  campaign: StoredCampaign,
  days: readonly CampaignDay[],
  { signal }: Asker,
): Promise<Progress | undefined> {
  const { loaded } = findCampaignRubric(context.book, campaign);
  if (campaign.state === 'archived') {
    return days.at(-1);
  }
  return (
    loaded &&
    readProgress(context, { campaign, compiled: loaded.compiled, signal })
  );
}

function withToday(
  days: readonly CampaignDay[],
  now: { campaign: StoredCampaign; progress?: Progress; today: string },
): readonly CampaignDay[] {
  const { campaign, progress, today } = now;
  return campaign.state === 'archived' || !progress
    ? days
    : [...days.filter(({ day }) => day < today), { day: today, ...progress }];
}
