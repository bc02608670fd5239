import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { WithReceipt } from '../receipts/types';
import { createExperimentAction } from './createExperimentAction';
import { createRegisterAction } from './createRegisterAction';
import { readMlflowServers } from './MlflowServers';

export { createMlflowUndo } from './createMlflowUndo';

/** The actions that make things in MLflow. */
export function createMlflowActions(options: {
  config: RootConfigService;
  withReceipt: WithReceipt;
}) {
  const { config, withReceipt } = options;
  const servers = readMlflowServers(config);
  return [
    createExperimentAction({ servers, withReceipt }),
    createRegisterAction({ servers, withReceipt }),
  ] as const;
}
