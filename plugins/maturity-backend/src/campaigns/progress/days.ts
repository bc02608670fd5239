import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { CampaignDayRow } from '../../database';
import type { Progress, TeamProgress } from '../types';
import { toProgress } from './readProgress';

/** Days of one campaign that are shown: five years of changes every day. */
const MAX_DAYS = 2_000;

/** `campaign_days.teams`: owner, done, waived, total. */
type TeamEntry = [string | null, number, number, number];

/** A day on which a campaign moved. */
export interface CampaignDay extends Progress {
  /** `2026-11-22`, UTC. */
  day: string;
}

/** The day of a moment, in UTC. Pure. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The days on which a campaign moved, oldest first. */
export async function readDays(
  knex: Knex,
  campaignId: string,
): Promise<CampaignDay[]> {
  const rows = await knex<CampaignDayRow>('campaign_days')
    .where('campaign_id', campaignId)
    .orderBy('day', 'desc')
    .limit(MAX_DAYS);
  return rows.reverse().map(toDay);
}

/** The last day on which each campaign moved; absent for those that did not. */
export async function readLastDays(
  knex: Knex,
  campaignIds: readonly string[],
): Promise<Map<string, CampaignDay>> {
  const last = knex<CampaignDayRow>('campaign_days')
    .whereIn('campaign_id', [...campaignIds])
    .groupBy('campaign_id')
    .select('campaign_id')
    .max({ day: 'day' });
  const rows: CampaignDayRow[] = await knex<CampaignDayRow>(
    'campaign_days as d',
  )
    .join(last.as('l'), on => {
      on.on('l.campaign_id', 'd.campaign_id').andOn('l.day', 'd.day');
    })
    .select('d.*');
  return new Map(rows.map(row => [row.campaign_id, toDay(row)]));
}

/**
 * Keeps how far a campaign is today, where it is another than it was last. Two
 * replicas that reckon at once write the same.
 * @returns whether there was anything to keep
 */
export async function keepDay(
  knex: Knex,
  options: { campaignId: string; progress: Progress; now: number },
): Promise<boolean> {
  const { campaignId, progress, now } = options;
  const last = await knex<CampaignDayRow>('campaign_days')
    .where('campaign_id', campaignId)
    .orderBy('day', 'desc')
    .first();
  const { done, waived, total } = progress;
  const teams = JSON.stringify(progress.teams.map(toEntry));
  if (
    last &&
    last.done === done &&
    last.waived === waived &&
    last.total === total &&
    last.teams === teams
  ) {
    return false;
  }
  await upsertRows({
    tx: knex,
    table: 'campaign_days',
    keys: ['campaign_id', 'day'],
    values: ['done', 'waived', 'total', 'teams'],
    rows: [
      { campaign_id: campaignId, day: dayOf(now), done, waived, total, teams },
    ],
  });
  return true;
}

function toEntry({ owner, done, waived, total }: TeamProgress): TeamEntry {
  return [owner ?? null, done, waived, total];
}

function toDay({ day, teams }: CampaignDayRow): CampaignDay {
  return {
    day,
    ...toProgress(
      (JSON.parse(teams) as TeamEntry[]).map(
        ([owner, done, waived, total]) => ({
          ...(owner !== null && { owner }),
          done,
          waived,
          total,
        }),
      ),
    ),
  };
}
