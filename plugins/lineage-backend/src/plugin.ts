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
import { lineagePermissions } from '@waymark/plugin-lineage-common';
import { registerActions } from './actions';
import { createLineage } from './createLineage';
import { createIngestRouter, createReadRouter, FACETS_PATH } from './service';

/**
 * Lineage: takes in OpenLineage events, follows the catalog, and serves
 * `/api/lineage`.
 * @public
 */
export const lineagePlugin = createBackendPlugin({
  pluginId: 'lineage',
  register(env) {
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
        const { actionsRegistry, httpRouter, permissionsRegistry } = services;
        const lineage = await createLineage(services);
        permissionsRegistry.addPermissions([...lineagePermissions]);
        httpRouter.use(createIngestRouter({ ...services, ...lineage }));
        httpRouter.use(createReadRouter({ ...services, ...lineage }));
        httpRouter.addAuthPolicy({
          path: FACETS_PATH,
          allow: 'unauthenticated',
        });
        registerActions({ actionsRegistry, reads: lineage.reads });
        await lineage.start();
      },
    });
  },
});
