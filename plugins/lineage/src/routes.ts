import { createRouteRef } from '@backstage/core-plugin-api';

/** The page of lineage: the graph of anything, impact and drift. @public */
export const lineageRouteRef = createRouteRef({ id: 'lineage' });

/** The tab of lineage on the page of an entity. @public */
export const entityLineageRouteRef = createRouteRef({ id: 'lineage.entity' });
