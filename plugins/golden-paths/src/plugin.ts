import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { GoldenPathsClient } from '@waymark/plugin-golden-paths-common';
import { goldenPathsApiRef } from './api';
import {
  draftRouteRef,
  goldenPathsRouteRef,
  taskExternalRouteRef,
  templateExternalRouteRef,
} from './routes';

/**
 * The plugin for apps of the classic frontend system. Apps of the new one
 * install the default export of `@waymark/plugin-golden-paths/alpha`.
 * @public
 */
export const goldenPathsPlugin = createPlugin({
  id: 'golden-paths',
  apis: [
    createApiFactory({
      api: goldenPathsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new GoldenPathsClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: goldenPathsRouteRef, draft: draftRouteRef },
  externalRoutes: {
    template: templateExternalRouteRef,
    task: taskExternalRouteRef,
  },
});

/**
 * Projects and how far they are from their templates, templates and what
 * became of them, receipts of runs, and how all of it moved.
 * @public
 */
export const GoldenPathsPage = goldenPathsPlugin.provide(
  createRoutableExtension({
    name: 'GoldenPathsPage',
    component: () =>
      import('./components/page/GoldenPathsPage').then(m => m.GoldenPathsPage),
    mountPoint: goldenPathsRouteRef,
  }),
);

/**
 * What an entity was made from, and how far that moved on. Takes the props of
 * {@link ProjectCardProps}.
 * @public
 */
export const EntityProjectCard = goldenPathsPlugin.provide(
  createComponentExtension({
    name: 'EntityProjectCard',
    component: {
      lazy: () =>
        import('./components/card/ProjectCard').then(m => m.ProjectCard),
    },
  }),
);

/**
 * What became of a template. Takes the props of {@link AdoptionCardProps}.
 * @public
 */
export const EntityAdoptionCard = goldenPathsPlugin.provide(
  createComponentExtension({
    name: 'EntityAdoptionCard',
    component: {
      lazy: () =>
        import('./components/card/AdoptionCard').then(m => m.AdoptionCard),
    },
  }),
);
