import type {
  CampaignEntitiesQuery,
  CampaignRequest,
  CampaignsQuery,
} from '@waymark/plugin-maturity-common';
import {
  type Askers,
  type Operations,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import {
  readCampaign,
  readCampaignEntitiesQuery,
  readCampaignsQuery,
} from '../readQuery';

type IdParameters = { id: string };

/** What many are asked to reach. */
export function handleCampaigns(
  operations: Operations,
  { changes, askers }: Pick<RouterOptions, 'changes'> & { askers: Askers },
): void {
  operations.handle<CampaignsQuery>(
    'listCampaigns',
    async ({ parameters, req }) =>
      changes.listCampaigns(
        readCampaignsQuery(parameters),
        await askers.any(req),
      ),
  );

  operations.handle<IdParameters>(
    'getCampaign',
    async ({ parameters: { id }, req }) =>
      changes.getCampaign(id, await askers.any(req)),
  );

  operations.handle<IdParameters & CampaignEntitiesQuery>(
    'listCampaignEntities',
    async ({ parameters: { id, ...query }, req }) =>
      changes.listCampaignEntities(
        id,
        readCampaignEntitiesQuery(query),
        await askers.any(req),
      ),
  );

  operations.handle('createCampaign', async ({ body, req }) =>
    changes.createCampaign(
      readCampaign(readBody<CampaignRequest>(body)),
      await askers.person(req),
    ),
  );

  operations.handle<IdParameters>(
    'changeCampaign',
    async ({ parameters: { id }, body, req }) =>
      changes.changeCampaign(
        id,
        readCampaign(readBody<CampaignRequest>(body)),
        await askers.person(req),
      ),
  );

  operations.handle<IdParameters>(
    'archiveCampaign',
    async ({ parameters: { id }, req }) =>
      changes.archiveCampaign(id, await askers.person(req)),
  );

  operations.handle<IdParameters>(
    'reopenCampaign',
    async ({ parameters: { id }, req }) =>
      changes.reopenCampaign(id, await askers.person(req)),
  );
}
