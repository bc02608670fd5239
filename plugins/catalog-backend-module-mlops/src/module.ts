import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { ChangeHintProcessor } from './processor/ChangeHintProcessor';
import { HintPublisher } from './processor/HintPublisher';
import { MlopsEntitiesProcessor } from './processor/MlopsEntitiesProcessor';

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
        catalog: catalogProcessingExtensionPoint,
        events: eventsServiceRef,
        logger: coreServices.logger,
      },
      async init({ catalog, events, logger }) {
        // The kinds and their relations.
        catalog.addProcessor(new MlopsEntitiesProcessor());

        // Hints about what changed, for the mirrors of other backends.
        catalog.addProcessor(
          new ChangeHintProcessor(new HintPublisher({ events, logger })),
        );

        // What the registry discovered: its entity provider is added here.
      },
    });
  },
});
