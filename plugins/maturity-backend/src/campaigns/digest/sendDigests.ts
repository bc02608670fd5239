import { isError } from '@backstage/errors';
import type { ChangesContext } from '../../ChangesContext';
import type { CampaignRow, ToldRow } from '../../database';
import { dayOf } from '../progress/days';
import { readProgress } from '../progress/readProgress';
import { toCampaign } from '../store/readCampaigns';
import { describeTarget } from '../target/describeTarget';
import { findCampaignRubric } from '../target/findProblem';
import { composeDigests, type DigestCampaign } from './composeDigests';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What was told so long ago is forgotten. */
const FORGET_MS = 30 * DAY_MS;

/** What digests need. */
export type DigestContext = Pick<
  ChangesContext,
  'knex' | 'mirror' | 'book' | 'notifier' | 'logger' | 'clock'
>;

/**
 * Tells everybody how far the campaigns are that concern them, in one message
 * each and once a day at most: whoever was told is written down before, so
 * that a second replica, or a task that is run again, tells nobody twice. What
 * could not be sent is not counted as told.
 */
export async function sendCampaignDigests(
  context: DigestContext,
  { signal }: { signal: AbortSignal },
): Promise<number> {
  const { knex, notifier, clock } = context;
  const now = clock();
  const day = dayOf(now);
  const campaigns = await readCampaigns(context, signal);
  let sent = 0;
  for (const message of composeDigests(campaigns, { day })) {
    if (signal.aborted) {
      return sent;
    }
    const told = { recipient: message.to[0], matter: `campaigns ${day}` };
    const claimed = await knex<ToldRow>('told')
      .insert({ ...told, at: now })
      .onConflict(['recipient', 'matter'])
      .ignore()
      .returning('recipient');
    if (claimed.length === 0) {
      continue;
    }
    if (await notifier.send(message)) {
      sent += 1;
    } else {
      await knex<ToldRow>('told').where(told).delete();
    }
  }
  await knex<CampaignRow>('campaigns')
    .whereIn(
      'id',
      campaigns.map(({ campaign }) => campaign.id),
    )
    .update({ told_at: now });
  await knex<ToldRow>('told')
    .where('at', '<', now - FORGET_MS)
    .delete();
  return sent;
}

/** Campaigns that are under way and not done; the others need no reminder. */
async function readCampaigns(
  context: DigestContext,
  signal: AbortSignal,
): Promise<DigestCampaign[]> {
  const { knex, book, logger } = context;
  const rows = await knex<CampaignRow>('campaigns')
    .where('state', 'active')
    .orderBy('nth');
  const found: DigestCampaign[] = [];
  for (const campaign of rows.map(toCampaign)) {
    signal.throwIfAborted();
    const { loaded } = findCampaignRubric(book, campaign);
    try {
      const progress =
        loaded &&
        (await readProgress(context, {
          campaign,
          compiled: loaded.compiled,
          signal,
        }));
      if (loaded && progress && progress.done < progress.total) {
        const target = describeTarget(loaded, campaign.target);
        found.push({ campaign, target, progress });
      }
    } catch (error) {
      signal.throwIfAborted();
      logger.warn(
        `The digest of campaign '${campaign.id}' could not be made`,
        isError(error) ? error : undefined,
      );
    }
  }
  return found;
}
