import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { ANNOTATION_MLFLOW_REGISTERED_MODEL } from '@waymark/plugin-mlops-common';
import {
  mlopsConnectorsExtensionPoint,
  type ConnectorPage,
  type MlopsConnector,
} from '@waymark/plugin-mlops-node';

/**
 * A connection in the backend's own process that yields pages from memory:
 * what remains of a pass is the registry's.
 *
 * @param options.initialDelayMs - 0 reads when the backend starts, anything
 * else when it is asked for
 */
export function replayModule(options: {
  id: string;
  pages: Pick<ConnectorPage, 'records'>[];
  initialDelayMs: number;
}): BackendFeature {
  const { id, pages, initialDelayMs } = options;
  const connector: MlopsConnector = {
    id,
    type: 'replay',
    incremental: false,
    bindingAnnotations: { model: ANNOTATION_MLFLOW_REGISTERED_MODEL },
    async *read({ cursor, signal }) {
      for (let at = Number(cursor?.at ?? 0); at < pages.length; at++) {
        signal.throwIfAborted();
        yield { records: pages[at].records, cursor: { at: at + 1 } };
      }
    },
  };
  return createBackendModule({
    pluginId: 'mlops',
    moduleId: 'replay',
    register(env) {
      env.registerInit({
        deps: { connectors: mlopsConnectorsExtensionPoint },
        async init({ connectors }) {
          connectors.addConnector({
            connector,
            schedule: {
              frequencyMs: 86_400_000,
              timeoutMs: 3_600_000,
              initialDelayMs: initialDelayMs || undefined,
            },
          });
        },
      });
    },
  });
}
