import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { LineageReads } from '../service/LineageReads';
import { createDetailActions } from './createDetailActions';
import { createGetColumnsAction } from './createGetColumnsAction';
import { createGetGraphAction } from './createGetGraphAction';
import { createGetImpactAction } from './createGetImpactAction';
import { createGetPathAction } from './createGetPathAction';
import { createListDriftAction } from './createListDriftAction';
import { createListNodesAction } from './createListNodesAction';

/** What actions are made of. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  reads: LineageReads;
}

/**
 * Offers every read as an action (to MCP clients and templates, say). Each
 * asks with its caller's credentials, so that it shows them what the HTTP API
 * would.
 */
export function registerActions(options: ActionOptions): void {
  createGetGraphAction(options);
  createGetImpactAction(options);
  createGetPathAction(options);
  createListNodesAction(options);
  createListDriftAction(options);
  createGetColumnsAction(options);
  createDetailActions(options);
}
