import {
  pageInput,
  plainText,
  READS,
  texts,
} from '@waymark/plugin-openapi-operations-node';
import { CAMPAIGN_STATES } from '../schema';
import {
  readCampaignEntitiesQuery,
  readCampaignsQuery,
} from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  entityInput,
  idInput,
  objectOutput,
  openObject,
  openPage,
  pageOutput,
} from './shapes';

/** Reads what many are asked to reach. */
export function createCampaignActions(options: ActionOptions): void {
  const { actionsRegistry, changes } = options;
  actionsRegistry.register({
    name: 'list-campaigns',
    title: 'List campaigns',
    description:
      'Lists campaigns, newest first: target, deadline, who runs it, and how far it is.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          state: z.array(z.enum(CAMPAIGN_STATES)).optional(),
          owner: plainText(z).optional().describe('Who runs it.'),
          entityRef: entityInput(z)
            .optional()
            .describe('An entity that is in their scope.'),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'Campaign'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await changes.listCampaigns(readCampaignsQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'get-campaign',
    title: 'Get a campaign',
    description:
      'Gets one campaign with its guidance, its progress per team and over time.',
    attributes: READS,
    schema: {
      input: z => z.object({ id: idInput(z) }),
      output: z => objectOutput(z, 'CampaignDetail'),
    },
    action: async ({ input: { id }, credentials }) => ({
      output: openObject(await changes.getCampaign(id, { credentials })),
    }),
  });

  actionsRegistry.register({
    name: 'list-campaign-entities',
    title: 'List entities of a campaign',
    description:
      'Lists entities of a campaign, each with the checks that are still open.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          id: idInput(z),
          owner: texts(z, 'Owners, such as group:default/growth.'),
          done: z.boolean().optional(),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'CampaignEntity'),
    },
    action: async ({ input: { id, ...query }, credentials }) => ({
      output: openPage(
        await changes.listCampaignEntities(
          id,
          readCampaignEntitiesQuery(query),
          { credentials },
        ),
      ),
    }),
  });
}
