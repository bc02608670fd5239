import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { isAccountable, isResponsible } from './permissions/rules';
import { RaciRelationsProcessor } from './processor/RaciRelationsProcessor';

/**
 * Catalog backend module of the raci family.
 * @public
 */
export const catalogModuleRaci = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'raci',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ catalog, permissionsRegistry }) {
        catalog.addProcessor(new RaciRelationsProcessor());
        permissionsRegistry.addPermissionRules([isAccountable, isResponsible]);
      },
    });
  },
});
