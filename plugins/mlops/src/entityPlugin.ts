import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { mlopsPlugin } from './plugin';
import {
  entityCardRouteRef,
  entityMonitoringRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityTraceRouteRef,
  entityVersionsRouteRef,
  homeRouteRef,
} from './routes';

/** What ML runs, who owns it, what needs attention. @public */
export const MlopsHomePage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'MlopsHomePage',
    component: () => import('./components/home/HomePage').then(m => m.HomePage),
    mountPoint: homeRouteRef,
  }),
);

/** All cards of a model, dataset or pipeline, in the order of its page. @public */
export const EntityMlopsOverviewContent = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsOverviewContent',
    component: {
      lazy: () =>
        import('./components/entity/classic/OverviewContent').then(
          m => m.OverviewContent,
        ),
    },
  }),
);

/** The tab of versions, of a model or dataset. @public */
export const EntityMlopsVersionsContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsVersionsContent',
    component: () =>
      import('./components/entity/versions/VersionsContent').then(
        m => m.VersionsContent,
      ),
    mountPoint: entityVersionsRouteRef,
  }),
);

/** The tab of runs. @public */
export const EntityMlopsRunsContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsRunsContent',
    component: () =>
      import('./components/entity/runs/RunsContent').then(m => m.RunsContent),
    mountPoint: entityRunsRouteRef,
  }),
);

/** The tab of the model or data card. @public */
export const EntityMlopsCardContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsCardContent',
    component: () =>
      import('./components/entity/modelCard/ModelCardContent').then(
        m => m.ModelCardContent,
      ),
    mountPoint: entityCardRouteRef,
  }),
);

/** The tab of quality results, of a dataset. @public */
export const EntityMlopsQualityContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsQualityContent',
    component: () =>
      import('./components/entity/reports/QualityContent').then(
        m => m.QualityContent,
      ),
    mountPoint: entityQualityRouteRef,
  }),
);

/** The tab of drift and quality over time, of a model. @public */
export const EntityMlopsMonitoringContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsMonitoringContent',
    component: () =>
      import('./components/entity/monitoring/MonitoringContent').then(
        m => m.MonitoringContent,
      ),
    mountPoint: entityMonitoringRouteRef,
  }),
);

/** The tab of who did what, when and from what, of a model. @public */
export const EntityMlopsTraceContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsTraceContent',
    component: () =>
      import('./components/entity/compliance/TraceContent').then(
        m => m.TraceContent,
      ),
    mountPoint: entityTraceRouteRef,
  }),
);
