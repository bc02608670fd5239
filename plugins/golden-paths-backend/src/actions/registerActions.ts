import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { GoldenPathsChanges } from '../GoldenPathsChanges';
import type { GoldenPathsReads } from '../GoldenPathsReads';
import { createProjectActions } from './createProjectActions';
import { createReceiptActions } from './createReceiptActions';
import { createTemplateActions } from './createTemplateActions';

/** What actions are made of. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  reads: GoldenPathsReads;
  changes: Pick<GoldenPathsChanges, 'plan' | 'previewUpdate' | 'proposeUpdate'>;
}

/**
 * Offers every read, and plans and updates, as actions (to MCP clients and
 * templates, say). Each asks with its caller's credentials, so that it does
 * what the HTTP API would. Drafts are a wizard's, and have none.
 */
export function registerActions(options: ActionOptions): void {
  createTemplateActions(options);
  createProjectActions(options);
  createReceiptActions(options);
}
