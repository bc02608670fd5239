import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mlopsConnectorsExtensionPoint } from '@waymark/plugin-mlops-node';
import {
  isConnectionId,
  readConnections,
} from '@waymark/plugin-mlflow-client-node';
import { createBrokenConnector } from './connector/createBrokenConnector';
import { MlflowConnector } from './connector/MlflowConnector';

/** A broken connection stays broken until the backend is restarted. */
const DAILY = { frequencyMs: 24 * 3_600_000, timeoutMs: 60_000 };

/**
 * Connects every MLflow server under `mlops.mlflow.connections` to the mlops
 * backend.
 * @public
 */
export const mlopsModuleMlflow = createBackendModule({
  pluginId: 'mlops',
  moduleId: 'mlflow',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        connectors: mlopsConnectorsExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, connectors, logger }) {
        const { connections, errors } = readConnections(config);
        for (const { id, error } of errors) {
          // The portal and the other connections do not stop for it.
          logger.error(`MLflow connection '${id}' is not used`, error);
          if (isConnectionId(id)) {
            connectors.addConnector({
              connector: createBrokenConnector(id, error),
              schedule: DAILY,
            });
          }
        }
        for (const connection of connections) {
          connectors.addConnector({
            connector: new MlflowConnector(connection),
            schedule: connection.schedule,
            maxRemovalShare: connection.maxRemovalShare,
            enabled: connection.enabled,
          });
        }
      },
    });
  },
});
