/**
 * The modules of this package for the new frontend system: the default export
 * installs all of them, the named ones install a part.
 *
 * @packageDocumentation
 */
import {
  ApiBlueprint,
  createFrontendFeatureLoader,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createMlopsCatalogGraphApi } from './graph/createMlopsCatalogGraphApi';
import { mlopsAppIconElements } from './icons/kindIcons';
import { createMlopsEntityPresentationApi } from './presentation/createMlopsEntityPresentationApi';

/**
 * Replaces the entity presentation of the catalog plugin by one that knows
 * the icons of the kinds.
 * @alpha
 */
export const mlopsEntityPresentationModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    // The name makes it an override of the catalog's own extension.
    ApiBlueprint.make({
      name: 'entity-presentation',
      params: defineParams =>
        defineParams({
          api: entityPresentationApiRef,
          deps: { catalogApi: catalogApiRef },
          factory: createMlopsEntityPresentationApi,
        }),
    }),
  ],
});

/**
 * Replaces the API of the catalog graph by one that knows the relations of the
 * kinds. Without the catalog graph plugin it does nothing.
 * @alpha
 */
export const mlopsCatalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () => createMlopsCatalogGraphApi(),
        }),
    }),
  ],
});

/**
 * Adds the icons of the kinds to those of the app. Replaces nothing.
 * @alpha
 */
export const mlopsIconsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    IconBundleBlueprint.make({
      name: 'mlops-kinds',
      params: { icons: { ...mlopsAppIconElements } },
    }),
  ],
});

/**
 * Lays the overview of the kinds out so that a narrow screen shows what the
 * page is about first. Other kinds keep the layout they have.
 * @alpha
 */
export const mlopsOverviewLayoutModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    EntityContentLayoutBlueprint.make({
      name: 'mlops',
      params: {
        filter: { kind: { $in: ['model', 'dataset', 'pipeline'] } },
        loader: async () => {
          const { MlopsOverviewLayout } =
            await import('./layout/MlopsOverviewLayout');
          return MlopsOverviewLayout;
        },
      },
    }),
  ],
});

/**
 * All modules of this package. Modules belong to one plugin each, and three
 * plugins are concerned, hence a loader.
 * @alpha
 */
export default createFrontendFeatureLoader({
  loader() {
    return [
      mlopsIconsModule,
      mlopsEntityPresentationModule,
      mlopsCatalogGraphModule,
      mlopsOverviewLayoutModule,
    ];
  },
});
