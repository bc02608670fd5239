import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The page of RACI: matrix, gaps, people, duties and hand-overs. @public */
export const raciRouteRef = createRouteRef({ id: 'raci' });

/** The tab of RACI on the page of an entity. @public */
export const entityRaciRouteRef = createRouteRef({ id: 'raci.entity' });

/**
 * Where models, datasets and pipelines are listed; Explore of the mlops plugin
 * where the app has it.
 * @public
 */
export const exploreExternalRouteRef = createExternalRouteRef({
  id: 'raci.explore',
  optional: true,
  defaultTarget: 'mlops.explore',
});

/** Where everything else is listed. @public */
export const catalogExternalRouteRef = createExternalRouteRef({
  id: 'raci.catalog',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});
