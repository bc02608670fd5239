import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { mlopsConnectorsExtensionPoint } from '@waymark/plugin-mlops-node';
import type { EntityStream } from './catalog';
import { readRepositoryConfig } from './config/readRepositoryConfig';
import { RepositoryConnector } from './connector/RepositoryConnector';

/**
 * Adds the connection that reads the repositories of catalog entities to the
 * mlops backend. Configured under `mlops.repository`; works without.
 *
 * @public
 */
export const mlopsModuleRepository = createBackendModule({
  pluginId: 'mlops',
  moduleId: 'repository',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        connectors: mlopsConnectorsExtensionPoint,
        reader: coreServices.urlReader,
      },
      async init({ auth, cache, catalog, config, connectors, reader }) {
        const { enabled, maxRemovalShare, schedule, ...options } =
          readRepositoryConfig(config);
        const streamEntities: EntityStream = async function* stream(request) {
          const credentials = await auth.getOwnServiceCredentials();
          yield* catalog.streamEntities(request, { credentials });
        };
        connectors.addConnector({
          connector: new RepositoryConnector({
            ...options,
            reader,
            cache,
            streamEntities,
          }),
          enabled,
          maxRemovalShare,
          schedule,
        });
      },
    });
  },
});
