import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MaturityClient } from '@waymark/plugin-maturity-common';
import { maturityApiRef } from './api';
import {
  entityMaturityRouteRef,
  maturityRouteRef,
  templateExternalRouteRef,
} from './routes';

/**
 * The plugin for apps of the classic frontend system. Apps of the new one
 * install the default export of `@waymark/plugin-maturity/alpha`.
 * @public
 */
export const maturityPlugin = createPlugin({
  id: 'maturity',
  apis: [
    createApiFactory({
      api: maturityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new MaturityClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: maturityRouteRef, entity: entityMaturityRouteRef },
  externalRoutes: { template: templateExternalRouteRef },
});

/**
 * How teams stand on the tracks, campaigns, waivers and rubrics.
 * @public
 */
export const MaturityPage = maturityPlugin.provide(
  createRoutableExtension({
    name: 'MaturityPage',
    component: () =>
      import('./components/page/MaturityPage').then(m => m.MaturityPage),
    mountPoint: maturityRouteRef,
  }),
);

/**
 * The tab of maturity on the page of an entity: every check, why it answers
 * so, what to do about it, waivers and history.
 * @public
 */
export const EntityMaturityContent = maturityPlugin.provide(
  createRoutableExtension({
    name: 'EntityMaturityContent',
    component: () =>
      import('./components/tab/EntityMaturityContent').then(
        m => m.EntityMaturityContent,
      ),
    mountPoint: entityMaturityRouteRef,
  }),
);

/**
 * The levels of an entity and the one next step. Takes the props of
 * {@link ScorecardCardProps}.
 * @public
 */
export const EntityScorecardCard = maturityPlugin.provide(
  createComponentExtension({
    name: 'EntityScorecardCard',
    component: {
      lazy: () =>
        import('./components/card/ScorecardCard').then(m => m.ScorecardCard),
    },
  }),
);
