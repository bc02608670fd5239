import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { ChangeHintProcessor } from './processor/ChangeHintProcessor';
import { HintPublisher } from './processor/HintPublisher';
import { MlopsEntitiesProcessor } from './processor/MlopsEntitiesProcessor';
import { createMlopsEntityProvider } from './provider/createMlopsEntityProvider';

/**
 * Catalog backend module of the mlops family.
 * @public
 */
export const catalogModuleMlops = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'mlops',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, events, logger, ...services }) {
        // The kinds and their relations.
        catalog.addProcessor(new MlopsEntitiesProcessor());

        // Hints about what changed, for the mirrors of other backends.
        catalog.addProcessor(
          new ChangeHintProcessor(new HintPublisher({ events, logger })),
        );

        // What sources report and nobody declared.
        catalog.addEntityProvider(
          await createMlopsEntityProvider({ logger, ...services }),
        );
      },
    });
  },
});
