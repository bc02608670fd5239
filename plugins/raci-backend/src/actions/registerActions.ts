import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { RaciChanges } from '../RaciChanges';
import type { RaciReads } from '../RaciReads';
import { createEntityActions } from './createEntityActions';
import { createHandoverActions } from './createHandoverActions';
import { createMatrixActions } from './createMatrixActions';
import { createPartyActions } from './createPartyActions';

/** What actions are made of. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  reads: RaciReads;
  changes: Pick<RaciChanges, 'listHandovers' | 'getHandover'>;
}

/**
 * Offers every read as an action (to MCP clients and templates, say). Each
 * asks with its caller's credentials, so that it shows them what the HTTP API
 * would. What changes something is a person's to do, in the portal.
 */
export function registerActions(options: ActionOptions): void {
  createMatrixActions(options);
  createEntityActions(options);
  createPartyActions(options);
  createHandoverActions(options);
}
