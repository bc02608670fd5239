import {
  anyOf,
  listOperation,
  type OpenApiPathItem,
  queryParameter,
  readOperation,
  ref,
  refParameter,
  sendOperation,
  someOf,
} from '@waymark/plugin-openapi-operations-node';
import { CAMPAIGN_STATES } from '../limits';
import { campaignBody } from '../schemas/campaigns';
import { waiverBodies } from '../schemas/waivers';
import { idParameter, SHORT_PAGES } from './parameters';

const ofCampaign = [idParameter('Id of a campaign.')];

/** What many are asked to reach. */
export const campaignPaths: Record<string, OpenApiPathItem> = {
  '/v1/campaigns': {
    get: listOperation({
      operationId: 'listCampaigns',
      summary: 'Campaigns, newest first.',
      tags: ['Campaigns'],
      parameters: [
        someOf('state', 'States.', CAMPAIGN_STATES),
        refParameter('owner', 'Who runs it; without a kind, a group.'),
        refParameter('entityRef', 'An entity that is in their scope.'),
      ],
      item: 'Campaign',
    }),
    post: sendOperation({
      operationId: 'createCampaign',
      summary: 'Begins a campaign.',
      tags: ['Campaigns'],
      body: campaignBody,
      answer: 'CampaignDetail',
    }),
  },
  '/v1/campaigns/{id}': {
    get: readOperation({
      operationId: 'getCampaign',
      summary: 'One campaign with its progress, per team and over time.',
      tags: ['Campaigns'],
      parameters: ofCampaign,
      answer: ref('CampaignDetail'),
    }),
    put: sendOperation({
      operationId: 'changeCampaign',
      summary: 'Changes a campaign.',
      tags: ['Campaigns'],
      parameters: ofCampaign,
      body: campaignBody,
      answer: 'CampaignDetail',
      conflict: 'It is archived.',
    }),
  },
  '/v1/campaigns/{id}/entities': {
    get: listOperation({
      operationId: 'listCampaignEntities',
      summary: 'Entities of a campaign, with what each has still to do.',
      description: SHORT_PAGES,
      tags: ['Campaigns'],
      parameters: [
        ...ofCampaign,
        anyOf('owner', 'Owners of the entities; without a kind, groups.'),
        queryParameter('done', 'Only those that are done, or are not.', {
          type: 'boolean',
        }),
      ],
      item: 'CampaignEntity',
    }),
  },
  '/v1/campaigns/{id}/archive': {
    post: sendOperation({
      operationId: 'archiveCampaign',
      summary: 'Ends a campaign; it stays readable.',
      tags: ['Campaigns'],
      parameters: ofCampaign,
      body: waiverBodies.nothing,
      answer: 'CampaignDetail',
      conflict: 'It is archived already.',
    }),
  },
  '/v1/campaigns/{id}/reopen': {
    post: sendOperation({
      operationId: 'reopenCampaign',
      summary: 'Takes an archived campaign up again.',
      tags: ['Campaigns'],
      parameters: ofCampaign,
      body: waiverBodies.nothing,
      answer: 'CampaignDetail',
      conflict: 'It is active.',
    }),
  },
};
