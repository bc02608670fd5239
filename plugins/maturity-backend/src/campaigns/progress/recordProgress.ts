import { isError } from '@backstage/errors';
import type { ChangesContext } from '../../ChangesContext';
import type { CampaignRow } from '../../database';
import { toCampaign } from '../store/readCampaigns';
import { findCampaignRubric } from '../target/findProblem';
import type { StoredCampaign } from '../types';
import { keepDay } from './days';
import { readProgress } from './readProgress';

/** What reckoning needs. */
export type ProgressContext = Pick<
  ChangesContext,
  'knex' | 'mirror' | 'book' | 'logger' | 'clock'
>;

/** Reckons every campaign that is under way, or those of some rubrics. */
export async function recordProgress(
  context: ProgressContext,
  options: { rubricIds?: readonly string[]; signal?: AbortSignal } = {},
): Promise<number> {
  const { knex } = context;
  const { rubricIds, signal } = options;
  const rows = await knex<CampaignRow>('campaigns')
    .where('state', 'active')
    .modify(query => {
      if (rubricIds) {
        query.whereIn('rubric_id', [...rubricIds]);
      }
    })
    .orderBy('nth');
  let moved = 0;
  for (const campaign of rows.map(toCampaign)) {
    signal?.throwIfAborted();
    moved += (await recordOne(context, campaign, { signal })) ? 1 : 0;
  }
  return moved;
}

/**
 * Reckons one campaign; nothing where its rubric is gone. That it cannot be
 * reckoned now is said in the log, and keeps neither the others back nor the
 * change after which it is done: the next round does it.
 */
export async function recordOne(
  context: ProgressContext,
  campaign: StoredCampaign,
  options: { signal?: AbortSignal } = {},
): Promise<boolean> {
  try {
    return await reckon(context, campaign, options);
  } catch (error) {
    context.logger.warn(
      `How far the campaign '${campaign.id}' is could not be reckoned`,
      isError(error) ? error : undefined,
    );
    return false;
  }
}

async function reckon(
  context: ProgressContext,
  campaign: StoredCampaign,
  options: { signal?: AbortSignal },
): Promise<boolean> {
  const { knex, book, clock } = context;
  const { loaded } = findCampaignRubric(book, campaign);
  if (!loaded) {
    return false;
  }
  const progress = await readProgress(context, {
    campaign,
    compiled: loaded.compiled,
    ...options,
  });
  return keepDay(knex, {
    campaignId: campaign.id,
    progress,
    now: clock(),
  });
}
