import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { MaturityChanges } from '../MaturityChanges';
import type { MaturityReads } from '../MaturityReads';
import { createCampaignActions } from './createCampaignActions';
import { createEntityActions } from './createEntityActions';
import { createQuestionActions } from './createQuestionActions';
import { createRollupActions } from './createRollupActions';
import { createRubricActions } from './createRubricActions';
import { createWaiverActions } from './createWaiverActions';

/** What actions are made of. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  reads: MaturityReads;
  changes: Pick<
    MaturityChanges,
    | 'gate'
    | 'listWaivers'
    | 'getWaiver'
    | 'requestWaiver'
    | 'listCampaigns'
    | 'getCampaign'
    | 'listCampaignEntities'
  >;
}

/**
 * Offers every read as an action (to MCP clients and templates, say), and the
 * request for a waiver, which somebody else has to decide about. Each asks
 * with its caller's credentials, so that it shows them what the HTTP API
 * would. What decides something is a person's to do, in the portal.
 */
export function registerActions(options: ActionOptions): void {
  createEntityActions(options);
  createRollupActions(options);
  createRubricActions(options);
  createQuestionActions(options);
  createWaiverActions(options);
  createCampaignActions(options);
}
