import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { CampaignRequest } from '@waymark/plugin-maturity-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import type { CampaignRow } from '../../database';
import {
  type CampaignStepName,
  mayChange,
  requireCampaignAccess,
} from '../access';
import { recordOne } from '../progress/recordProgress';
import { readCampaignRequest } from '../readRequest';
import { findCampaign } from '../store/readCampaigns';
import { toColumns } from '../store/toColumns';
import type { StoredCampaign } from '../types';
import { requireParty } from './requireParty';

/** The state in which a step can be taken. */
const STATE: Record<CampaignStepName, StoredCampaign['state']> = {
  change: 'active',
  archive: 'active',
  reopen: 'archived',
};

/** Makes a campaign another one; it can be given to somebody else with it. */
export async function changeCampaign(
  context: ChangesContext,
  options: { id: string; request: CampaignRequest },
  asker: Asker,
): Promise<void> {
  const { id, request } = options;
  await takeStep(context, { id, step: 'change' }, asker, async campaign => {
    const { owner, dueOn } = campaign;
    const words = readCampaignRequest(request, {
      book: context.book,
      specKeys: context.specKeys,
      owner,
      dueOn,
      now: context.clock(),
    });
    if (words.owner !== owner) {
      await requireParty(context, words.owner, asker);
    }
    return toColumns(words);
  });
}

/** Ends a campaign; it stays readable, and nobody is told of it any more. */
export async function archiveCampaign(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<void> {
  await takeStep(
    context,
    { id, step: 'archive' },
    asker,
    async (campaign, user) => {
      // What it came to is kept with it, as of now.
      await recordOne(context, campaign, { signal: asker.signal });
      return {
        state: 'archived',
        archived_by: user,
        archived_at: context.clock(),
      };
    },
  );
}

/** Takes a campaign out of the archive. */
export async function reopenCampaign(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<void> {
  await takeStep(context, { id, step: 'reopen' }, asker, async () => ({
    state: 'active',
    archived_by: null,
    archived_at: null,
  }));
}

/**
 * Errors: a `NotAllowedError` for those who do not run the campaign; a
 * `ConflictError` where it is in the other state, or somebody was faster.
 */
async function takeStep(
  context: ChangesContext,
  options: { id: string; step: CampaignStepName },
  asker: Asker,
  decide: (
    campaign: StoredCampaign,
    user: string,
  ) => Promise<Partial<CampaignRow>>,
): Promise<void> {
  const { knex, auditor } = context;
  const { id, step } = options;
  const after = await audited(
    {
      auditor,
      eventId: `campaign-${step}`,
      meta: { campaignId: id },
      asker,
    },
    async note => {
      const { claims, user } = await requireCampaignAccess(context, asker);
      note({ user });
      const campaign = await findCampaign(knex, id);
      const state = STATE[step];
      if (!mayChange(claims, { ...campaign, state }).includes(step)) {
        throw new NotAllowedError(
          `You may not ${step} campaign '${id}'; whoever runs it may, members of the group that does, and administrators.`,
        );
      }
      const tooLate = new ConflictError(
        `Campaign '${id}' is ${campaign.state === 'active' ? 'under way' : 'in the archive'}; it cannot be ${step === 'reopen' ? 'reopened' : `${step}d`} now.`,
      );
      if (campaign.state !== state) {
        throw tooLate;
      }
      const set = await decide(campaign, user);
      const changed = await knex<CampaignRow>('campaigns')
        .where({ id, state })
        .update(set);
      if (changed === 0) {
        throw tooLate;
      }
      return findCampaign(knex, id);
    },
  );
  if (after.state === 'active') {
    await recordOne(context, after, { signal: asker.signal });
  }
}
