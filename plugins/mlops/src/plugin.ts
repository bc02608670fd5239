import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { mlopsApiRef } from './api';
import {
  entityCardRouteRef,
  entityMonitoringRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityTraceRouteRef,
  entityVersionsRouteRef,
  exploreRouteRef,
  homeRouteRef,
  sourcesRouteRef,
} from './routes';

/**
 * The plugin for apps of the classic frontend system. Apps of the new one
 * install the default export of `@waymark/plugin-mlops/alpha`.
 * @public
 */
export const mlopsPlugin = createPlugin({
  id: 'mlops',
  apis: [
    createApiFactory({
      api: mlopsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new MlopsClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: {
    home: homeRouteRef,
    explore: exploreRouteRef,
    sources: sourcesRouteRef,
    entityVersions: entityVersionsRouteRef,
    entityRuns: entityRunsRouteRef,
    entityCard: entityCardRouteRef,
    entityQuality: entityQualityRouteRef,
    entityMonitoring: entityMonitoringRouteRef,
    entityTrace: entityTraceRouteRef,
  },
});

/**
 * Models, datasets and pipelines in one list. Takes the props of
 * {@link ExploreContentProps}.
 * @public
 */
export const MlopsExplorePage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'MlopsExplorePage',
    component: () =>
      import('./components/explore/ExplorePage').then(m => m.ExplorePage),
    mountPoint: exploreRouteRef,
  }),
);

/**
 * The connected sources, how they stand and what could not be read.
 * @public
 */
export const MlopsSourcesPage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'MlopsSourcesPage',
    component: () =>
      import('./components/sources/SourcesPage').then(m => m.SourcesPage),
    mountPoint: sourcesRouteRef,
  }),
);
