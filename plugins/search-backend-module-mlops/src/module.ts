import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { MlopsCollatorFactory } from './collator/MlopsCollatorFactory';
import { readCollatorConfig } from './collator/readCollatorConfig';

/**
 * Adds models, datasets and pipelines to Backstage search as the type
 * `mlops`: found by name, tag, metric, data set, alias, owner and the text of
 * cards.
 * @public
 */
export const searchModuleMlops = createBackendModule({
  pluginId: 'search',
  moduleId: 'mlops-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        scheduler: coreServices.scheduler,
        indexRegistry: searchIndexRegistryExtensionPoint,
      },
      async init({ auth, config, discovery, scheduler, indexRegistry }) {
        const { schedule, ...options } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new MlopsCollatorFactory({ auth, discovery, ...options }),
        });
      },
    });
  },
});
