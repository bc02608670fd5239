import { randomUUID } from 'node:crypto';
import { NotAllowedError } from '@backstage/errors';
import type { CampaignRequest } from '@waymark/plugin-maturity-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import { type CampaignRow } from '../../database';
import { insertNth } from '../../database/insertNth';
import { requireCampaignAccess } from '../access';
import { recordOne } from '../progress/recordProgress';
import { readCampaignRequest } from '../readRequest';
import { toCampaign } from '../store/readCampaigns';
import { toColumns } from '../store/toColumns';
import { requireParty } from './requireParty';

/** Begins a campaign; gives its id. */
export async function createCampaign(
  context: ChangesContext,
  request: CampaignRequest,
  asker: Asker,
): Promise<string> {
  const { knex, book, specKeys, auditor, clock } = context;
  const campaign = await audited(
    {
      auditor,
      eventId: 'campaign-create',
      meta: { rubric: request.rubric },
      asker,
    },
    async note => {
      const { claims, user } = await requireCampaignAccess(context, asker);
      note({ user });
      const now = clock();
      const words = readCampaignRequest(request, {
        book,
        specKeys,
        owner: user,
        now,
      });
      if (!claims.administers && !claims.owns.includes(words.owner)) {
        throw new NotAllowedError(
          `You may not begin a campaign of '${words.owner}'; begin it for yourself or a group that you are in, and hand it over then.`,
        );
      }
      await requireParty(context, words.owner, asker);
      const id = randomUUID();
      note({ campaignId: id, owner: words.owner });
      return insertNth(knex, 'campaigns', async (tx, nth) => {
        const row: CampaignRow = {
          id,
          nth,
          ...toColumns(words),
          created_by: user,
          created_at: now,
          state: 'active',
          archived_by: null,
          archived_at: null,
          told_at: null,
        };
        await tx<CampaignRow>('campaigns').insert(row);
        return toCampaign(row);
      });
    },
  );
  await recordOne(context, campaign, { signal: asker.signal });
  return campaign.id;
}
