import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { maturityPermissions } from '@waymark/plugin-maturity-common';
import {
  type FactRetriever,
  maturityExtensionPoint,
  type RubricText,
} from '@waymark/plugin-maturity-node';
import { registerActions } from './actions';
import { createMaturity } from './createMaturity';
import { createRouter } from './service';

/**
 * Maturity: gathers facts about entities, keeps what rubrics make of them and
 * why, lets people waive and campaign, and serves `/api/maturity`.
 * @public
 */
export const maturityPlugin = createBackendPlugin({
  pluginId: 'maturity',
  register(env) {
    const retrievers: FactRetriever[] = [];
    const rubrics: RubricText[] = [];
    env.registerExtensionPoint(maturityExtensionPoint, {
      addFactRetriever(...added) {
        for (const retriever of added) {
          if (retrievers.some(({ id }) => id === retriever.id)) {
            throw new ConflictError(
              `The fact retriever '${retriever.id}' is registered twice; expected one module for each source`,
            );
          }
          retrievers.push(retriever);
        }
      },
      addRubric(...added) {
        rubrics.push(...added);
      },
    });

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
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { actionsRegistry, httpRouter, permissionsRegistry } = services;
        const maturity = await createMaturity(services, {
          retrievers,
          rubrics,
        });
        permissionsRegistry.addPermissions([...maturityPermissions]);
        httpRouter.use(createRouter({ ...services, ...maturity }));
        registerActions({ actionsRegistry, ...maturity });
        await maturity.start();
      },
    });
  },
});
