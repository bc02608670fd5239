import { createRouteRef } from '@backstage/core-plugin-api';

/** The page that lists models, datasets and pipelines. @public */
export const exploreRouteRef = createRouteRef({ id: 'mlops.explore' });

/** The page that shows the connected sources. @public */
export const sourcesRouteRef = createRouteRef({ id: 'mlops.sources' });

/** The page that people see first. @public */
export const homeRouteRef = createRouteRef({ id: 'mlops.home' });

/** The tab of versions on the page of a model or dataset. @public */
export const entityVersionsRouteRef = createRouteRef({
  id: 'mlops.entity.versions',
});

/** The tab of runs. @public */
export const entityRunsRouteRef = createRouteRef({ id: 'mlops.entity.runs' });

/** The tab of the model or data card. @public */
export const entityCardRouteRef = createRouteRef({ id: 'mlops.entity.card' });

/** The tab of quality results and drift reports. @public */
export const entityQualityRouteRef = createRouteRef({
  id: 'mlops.entity.quality',
});

/** The tab of drift and quality over time, of a model. @public */
export const entityMonitoringRouteRef = createRouteRef({
  id: 'mlops.entity.monitoring',
});

/** The tab of who did what, when and from what. @public */
export const entityTraceRouteRef = createRouteRef({
  id: 'mlops.entity.trace',
});
