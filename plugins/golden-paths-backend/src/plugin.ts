import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { goldenPathsPermissions } from '@waymark/plugin-golden-paths-common';
import { registerActions } from './actions';
import { createGoldenPaths } from './createGoldenPaths';
import { createRouter } from './service';

/**
 * Golden paths: follows what was made from templates, keeps receipts, compares
 * projects with their templates, proposes updates, and serves
 * `/api/golden-paths`.
 * @public
 */
export const goldenPathsPlugin = createBackendPlugin({
  pluginId: 'golden-paths',
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
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { actionsRegistry, httpRouter, permissionsRegistry } = services;
        const goldenPaths = await createGoldenPaths(services);
        permissionsRegistry.addPermissions([...goldenPathsPermissions]);
        httpRouter.use(createRouter({ ...services, ...goldenPaths }));
        registerActions({ actionsRegistry, ...goldenPaths });
        await goldenPaths.start();
      },
    });
  },
});
