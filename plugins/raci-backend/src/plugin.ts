import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { raciPermissions } from '@waymark/plugin-raci-common';
import { registerActions } from './actions';
import { createRaci } from './createRaci';
import { createRouter } from './service';

/**
 * RACI: follows the catalog, keeps who acts for what, hands duties over, and
 * serves `/api/raci`.
 * @public
 */
export const raciPlugin = createBackendPlugin({
  pluginId: 'raci',
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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { actionsRegistry, httpRouter, permissionsRegistry } = services;
        const raci = await createRaci(services);
        permissionsRegistry.addPermissions([...raciPermissions]);
        httpRouter.use(createRouter({ ...services, ...raci }));
        registerActions({ actionsRegistry, ...raci });
        await raci.start();
      },
    });
  },
});
