import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { RaciClient } from '@waymark/plugin-raci-common';
import { raciApiRef } from './api';
import {
  catalogExternalRouteRef,
  entityRaciRouteRef,
  exploreExternalRouteRef,
  raciRouteRef,
} from './routes';

/**
 * The plugin for apps of the classic frontend system. Apps of the new one
 * install the default export of `@waymark/plugin-raci/alpha`.
 * @public
 */
export const raciPlugin = createPlugin({
  id: 'raci',
  apis: [
    createApiFactory({
      api: raciApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new RaciClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: raciRouteRef, entity: entityRaciRouteRef },
  externalRoutes: {
    explore: exploreExternalRouteRef,
    catalog: catalogExternalRouteRef,
  },
});

/**
 * The matrix of all entities, gaps, people, duties and hand-overs.
 * @public
 */
export const RaciPage = raciPlugin.provide(
  createRoutableExtension({
    name: 'RaciPage',
    component: () => import('./components/page/RaciPage').then(m => m.RaciPage),
    mountPoint: raciRouteRef,
  }),
);

/**
 * The tab of RACI on the page of an entity: the table, history, hand-overs and
 * the way to change it.
 * @public
 */
export const EntityRaciContent = raciPlugin.provide(
  createRoutableExtension({
    name: 'EntityRaciContent',
    component: () =>
      import('./components/tab/EntityRaciContent').then(
        m => m.EntityRaciContent,
      ),
    mountPoint: entityRaciRouteRef,
  }),
);

/**
 * Who acts for an entity in which stage. Takes the props of
 * {@link RaciCardProps}.
 * @public
 */
export const EntityRaciCard = raciPlugin.provide(
  createComponentExtension({
    name: 'EntityRaciCard',
    component: {
      lazy: () => import('./components/card/RaciCard').then(m => m.RaciCard),
    },
  }),
);

/**
 * Who owns an entity, acts for it now, and can be reached. Takes the props of
 * {@link OwnershipCardProps}.
 * @public
 */
export const EntityRaciOwnershipCard = raciPlugin.provide(
  createComponentExtension({
    name: 'EntityRaciOwnershipCard',
    component: {
      lazy: () =>
        import('./components/ownership/OwnershipCard').then(
          m => m.OwnershipCard,
        ),
    },
  }),
);
