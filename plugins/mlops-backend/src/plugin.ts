import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { mlopsConnectorsExtensionPoint } from '@waymark/plugin-mlops-node';
import { registerActions } from './actions';
import { listCatalogChanges } from './catalogChanges';
import { createRegistry } from './createRegistry';
import { createSourceRanking } from './queries/sourceRanking';
import { listSearchDocuments } from './search';
import { createMlopsReads, mountRouter } from './service';
import { ConnectorRegistry } from './sync/ConnectorRegistry';

/**
 * The registry of what machine learning systems report: it reads the
 * connections that connector modules register, and serves `/api/mlops`.
 * @public
 */
export const mlopsPlugin = createBackendPlugin({
  pluginId: 'mlops',
  register(env) {
    const connectors = new ConnectorRegistry();
    env.registerExtensionPoint(mlopsConnectorsExtensionPoint, connectors);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(services) {
        const registry = await createRegistry({
          services,
          registry: connectors,
        });
        const sources = connectors.list().map(({ connector }) => connector);
        const reads = createMlopsReads({
          ...registry,
          permissions: services.permissions,
          sources,
        });
        mountRouter({
          ...services,
          reads,
          sync: registry.sync,
          listChanges: page => listCatalogChanges(registry.knex, page),
          listSearchDocuments: page =>
            listSearchDocuments({
              ...registry,
              ranking: createSourceRanking(sources),
              page,
            }),
        });
        registerActions({ actionsRegistry: services.actionsRegistry, reads });
        await registry.start();
      },
    });
  },
});
