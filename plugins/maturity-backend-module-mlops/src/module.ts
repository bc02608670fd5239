import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { maturityExtensionPoint } from '@waymark/plugin-maturity-node';
import { createRetrievers } from './createRetrievers';
import { readShippedRubrics } from './readShippedRubrics';

/**
 * Adds to the maturity backend what it can know about models, data sets,
 * pipelines and those who own them, and the rubrics that ask for it. What is
 * gathered how often is configured under `maturity.facts`, which rubrics are
 * used under `maturity.shippedRubrics`.
 *
 * @public
 */
export const maturityModuleMlops = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'mlops',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        maturity: maturityExtensionPoint,
        urlReader: coreServices.urlReader,
      },
      async init({ maturity, ...services }) {
        maturity.addFactRetriever(...createRetrievers(services));
        maturity.addRubric(...(await readShippedRubrics()));
      },
    });
  },
});
