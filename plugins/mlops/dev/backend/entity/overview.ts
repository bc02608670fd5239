import type { Entity } from '@backstage/catalog-model';
import {
  MLOPS_KINDS,
  isDataset,
  isModel,
  isPipeline,
  type EntityOverview,
  type MetricTrend,
  type ModelOverview,
  type ModelVersion,
  type OverviewNeed,
} from '@waymark/plugin-mlops-common';
import { makeExploreItem, makeOverview } from '../../../src/fixtures';
import { hoursBefore } from '../chance';
import { datasetSchema, datasetUsage } from './dataset';
import type { EntityFacts } from './entityFacts';
import { deployments, traceSteps } from './trace';

/** All that the overview of an entity shows, out of what is known of it. */
export function overviewOf(entity: Entity, facts: EntityFacts): EntityOverview {
  const { now, entityRef, versions, card } = facts;
  const worst = facts.monitoring.drift.map(({ metric, column, points }) => ({
    metric,
    column,
    ...points[points.length - 1],
  }));
  return makeOverview({
    entityRef,
    item: makeExploreItem({
      entityRef,
      kind: MLOPS_KINDS.find(kind => kind === entity.kind),
      title: entity.metadata.title ?? entity.metadata.name,
      updatedAt: hoursBefore(now, 5),
      ...(facts.runs[0] && {
        lastRun: {
          state: facts.runs[0].state,
          at: facts.runs[0].startedAt ?? facts.runs[0].seenAt,
        },
      }),
    }),
    needs: needsOf(facts),
    ...(isModel(entity) && { model: modelOverview(versions) }),
    ...(isDataset(entity) && {
      dataset: {
        versions: facts.datasetVersions.slice(0, 5),
        totalVersions: facts.datasetVersions.length,
        fields: {
          total: facts.schema.fields.length,
          classified: datasetSchema(facts.schema.fields.length).fields.filter(
            field => field.classification,
          ).length,
        },
        freshness: {
          promised: entity.spec.freshness,
          updatedAt: facts.datasetVersions[0]?.createdAt,
          dueAt: facts.datasetVersions[0] && hoursBefore(now, 6),
          state: facts.datasetVersions[0] ? 'stale' : 'unknown',
        },
        usedBy: facts.datasetVersions[0] ? datasetUsage(now) : [],
      },
    }),
    runs: facts.runsOverview,
    ...(!isPipeline(entity) && {
      card: {
        missing: card.missing,
        complete: card.missing.length + Object.keys(card.card).length,
        from: card.from,
      },
    }),
    quality: facts.quality.slice(0, 3),
    ...(worst.length > 0 && {
      drift: {
        at: worst[0].at,
        drifted: worst.filter(({ state }) => state === 'drifted').length,
        total: worst.length,
        worst: worst.slice(0, 5),
        url: worst[0].url,
        source: facts.monitoring.drift[0].source,
      },
    }),
    ci: facts.ci.slice(0, 5),
  });
}

function needsOf(facts: EntityFacts): OverviewNeed[] {
  const { now, monitoring, card, versions } = facts;
  const drifted = monitoring.drift.filter(({ state }) => state === 'drifted');
  return [
    ...(drifted.length > 0
      ? [
          {
            code: 'drift' as const,
            severity: 'error' as const,
            since: hoursBefore(now, 90),
            subjects: drifted.map(({ column, metric }) => column ?? metric),
          },
        ]
      : []),
    ...(versions.length > 0
      ? [
          {
            code: 'region-mismatch' as const,
            severity: 'warning' as const,
            subjects: ['us-east'],
          },
        ]
      : [{ code: 'no-version' as const, severity: 'advice' as const }]),
    ...(card.missing.length > 0
      ? [
          {
            code: 'card-incomplete' as const,
            severity: 'advice' as const,
            subjects: card.missing,
          },
        ]
      : []),
  ];
}

function modelOverview(versions: ModelVersion[]): ModelOverview {
  const steps = traceSteps(versions.slice(0, 10));
  return {
    versions: versions.slice(0, 5),
    totalVersions: versions.length,
    metrics:
      versions.length > 0
        ? ['auc', 'f1', 'recall'].map(name => trend(name, versions))
        : [],
    serving: deployments(versions).slice(0, 2),
    lastTrained: steps.find(({ action }) => action === 'trained'),
    lastDeployed: steps.find(({ action }) => action === 'deployed'),
  };
}

function trend(name: string, versions: ModelVersion[]): MetricTrend {
  const points = versions
    .slice(0, 30)
    .reverse()
    .flatMap(({ version, createdAt, metrics }) => {
      const value = metrics.find(m => m.name === name && !m.slice)?.value;
      return value === undefined || Number.isNaN(value)
        ? []
        : [{ version, at: createdAt, value }];
    });
  return {
    name,
    dataset: 'tideway/churn-holdout',
    points,
    ...(name === 'auc' && {
      target: 0.8,
      baseline: { version: '1', value: 0.71 },
    }),
  };
}
