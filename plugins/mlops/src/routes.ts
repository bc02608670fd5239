import { createRouteRef } from '@backstage/core-plugin-api';

/** The page that lists models, datasets and pipelines. @public */
export const exploreRouteRef = createRouteRef({ id: 'mlops.explore' });

/** The page that shows the connected sources. @public */
export const sourcesRouteRef = createRouteRef({ id: 'mlops.sources' });
