import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { z } from 'zod';
import {
  RUN_COLUMN_IDS,
  VERSION_COLUMN_IDS,
} from '../components/entity/recordList/columnIds';
import {
  entityCardRouteRef,
  entityMonitoringRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityTraceRouteRef,
  entityVersionsRouteRef,
} from '../routes';

/** Columns by id, or `metric:<name>`. */
function columnsOf(ids: readonly string[]) {
  return z
    .array(
      z.string().refine(id => ids.includes(id) || /^metric:./.test(id), {
        message: `expected ${ids.join(', ')} or metric:<name>`,
      }),
    )
    .min(1)
    .optional();
}

// None has a group: these tabs are what people open the page for, and a group
// would put them behind a menu. An app that groups its tabs says so in its
// configuration.

/** `entity-content:mlops/versions`, of models and datasets. */
export const versionsContent = EntityContentBlueprint.makeWithOverrides({
  name: 'versions',
  configSchema: { columns: columnsOf(VERSION_COLUMN_IDS) },
  factory(makeContent, { config }) {
    return makeContent({
      path: '/versions',
      title: 'Versions',
      routeRef: entityVersionsRouteRef,
      filter: { kind: { $in: ['model', 'dataset'] } },
      loader: async () => {
        const { VersionsContent } =
          await import('../components/entity/versions/VersionsContent');
        return <VersionsContent columns={config.columns} />;
      },
    });
  },
});

/** `entity-content:mlops/runs`: those that made it, ran it or used it. */
export const runsContent = EntityContentBlueprint.makeWithOverrides({
  name: 'runs',
  configSchema: { columns: columnsOf(RUN_COLUMN_IDS) },
  factory(makeContent, { config }) {
    return makeContent({
      path: '/runs',
      title: 'Runs',
      routeRef: entityRunsRouteRef,
      filter: { kind: { $in: ['model', 'dataset', 'pipeline'] } },
      loader: async () => {
        const { RunsContent } =
          await import('../components/entity/runs/RunsContent');
        return <RunsContent columns={config.columns} />;
      },
    });
  },
});

/** `entity-content:mlops/card`, of models and datasets. */
export const cardContent = EntityContentBlueprint.make({
  name: 'card',
  params: {
    path: '/card',
    title: 'Card',
    routeRef: entityCardRouteRef,
    filter: { kind: { $in: ['model', 'dataset'] } },
    loader: async () => {
      const { ModelCardContent } =
        await import('../components/entity/modelCard/ModelCardContent');
      return <ModelCardContent />;
    },
  },
});

/** `entity-content:mlops/quality`, of datasets; models have Monitoring. */
export const qualityContent = EntityContentBlueprint.make({
  name: 'quality',
  params: {
    path: '/quality',
    title: 'Quality',
    routeRef: entityQualityRouteRef,
    filter: { kind: 'dataset' },
    loader: async () => {
      const { QualityContent } =
        await import('../components/entity/reports/QualityContent');
      return <QualityContent />;
    },
  },
});

/** `entity-content:mlops/monitoring`: drift and quality over time, of models. */
export const monitoringContent = EntityContentBlueprint.make({
  name: 'monitoring',
  params: {
    path: '/monitoring',
    title: 'Monitoring',
    routeRef: entityMonitoringRouteRef,
    filter: { kind: 'model' },
    loader: async () => {
      const { MonitoringContent } =
        await import('../components/entity/monitoring/MonitoringContent');
      return <MonitoringContent />;
    },
  },
});

/** `entity-content:mlops/trace`: who did what, when and from what. */
export const traceContent = EntityContentBlueprint.make({
  name: 'trace',
  params: {
    path: '/trace',
    title: 'Trace',
    routeRef: entityTraceRouteRef,
    filter: { kind: 'model' },
    loader: async () => {
      const { TraceContent } =
        await import('../components/entity/compliance/TraceContent');
      return <TraceContent />;
    },
  },
});

/** All tabs, in the order of the page. */
export const entityContents = [
  versionsContent,
  runsContent,
  cardContent,
  qualityContent,
  monitoringContent,
  traceContent,
];
