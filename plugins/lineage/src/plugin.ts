import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { LineageClient } from '@waymark/plugin-lineage-common';
import { lineageApiRef } from './api';
import { entityLineageRouteRef, lineageRouteRef } from './routes';

/**
 * The plugin for apps of the classic frontend system. Apps of the new one
 * install the default export of `@waymark/plugin-lineage/alpha`.
 * @public
 */
export const lineagePlugin = createPlugin({
  id: 'lineage',
  apis: [
    createApiFactory({
      api: lineageApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new LineageClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: lineageRouteRef, entity: entityLineageRouteRef },
});

/**
 * The graph of anything, impact and drift. Takes the props of
 * {@link LineageExplorerProps}.
 * @public
 */
export const LineagePage = lineagePlugin.provide(
  createRoutableExtension({
    name: 'LineagePage',
    component: () =>
      import('./components/page/LineagePage').then(m => m.LineagePage),
    mountPoint: lineageRouteRef,
  }),
);

/**
 * The tab of lineage on the page of an entity. Takes the props of
 * {@link LineageExplorerProps}.
 * @public
 */
export const EntityLineageContent = lineagePlugin.provide(
  createRoutableExtension({
    name: 'EntityLineageContent',
    component: () =>
      import('./components/page/EntityLineageContent').then(
        m => m.EntityLineageContent,
      ),
    mountPoint: entityLineageRouteRef,
  }),
);

/**
 * What an entity is made from and what uses it. Takes the props of
 * {@link LineageCardProps}.
 * @public
 */
export const EntityLineageCard = lineagePlugin.provide(
  createComponentExtension({
    name: 'EntityLineageCard',
    component: {
      lazy: () =>
        import('./components/card/LineageCard').then(m => m.LineageCard),
    },
  }),
);
