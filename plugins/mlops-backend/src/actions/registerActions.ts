import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { MlopsReads } from '../service';
import { createCompareCardsAction } from './createCompareCardsAction';
import { createCompareModelVersionsAction } from './createCompareModelVersionsAction';
import { createCompareRunsAction } from './createCompareRunsAction';
import { createEntityListActions } from './createEntityListActions';
import { createExploreAction } from './createExploreAction';
import { createGetCardAction } from './createGetCardAction';
import { createGetDatasetSchemaAction } from './createGetDatasetSchemaAction';
import { createGetMetricHistoryAction } from './createGetMetricHistoryAction';
import { createGetModelVersionAction } from './createGetModelVersionAction';
import { createGetRunAction } from './createGetRunAction';
import { createListModelVersionsAction } from './createListModelVersionsAction';
import { createListRunsAction } from './createListRunsAction';
import { createGetOverviewAction } from './createGetOverviewAction';
import { createGetMonitoringAction } from './createGetMonitoringAction';
import { createListSourceProblemsAction } from './createListSourceProblemsAction';
import { createListSourcesAction } from './createListSourcesAction';
import { createListTraceAction } from './createListTraceAction';

/** What actions are made of. */
export interface ActionOptions {
  actionsRegistry: ActionsRegistryService;
  reads: MlopsReads;
}

/**
 * Offers every read as an action (to MCP clients and templates, say). Each
 * asks with its caller's credentials, so that it shows them what the HTTP API
 * would.
 */
export function registerActions(options: ActionOptions): void {
  createListSourcesAction(options);
  createListSourceProblemsAction(options);
  createExploreAction(options);
  createGetOverviewAction(options);
  createListModelVersionsAction(options);
  createGetModelVersionAction(options);
  createCompareModelVersionsAction(options);
  createGetMetricHistoryAction(options);
  createListRunsAction(options);
  createGetRunAction(options);
  createCompareRunsAction(options);
  createGetCardAction(options);
  createCompareCardsAction(options);
  createGetMonitoringAction(options);
  createListTraceAction(options);
  createGetDatasetSchemaAction(options);
  createEntityListActions(options);
}
