import type {
  Deployment,
  ModelOverview,
  ModelVersion,
  TraceStep,
} from '@waymark/plugin-mlops-common';
import { headlineMetric } from '../explore/headlineMetric';
import { metricTrends } from './metricTrends';
import type { ReadVersions } from './queries/readVersions';

/** Versions that are shown whether they carry an alias or not. */
const NEWEST = 5;

/** Most versions that are shown. */
const MAX_VERSIONS = 20;

/**
 * The newest 5 versions and those that carry an alias, the newest first.
 */
export function shownVersions({
  newest,
  aliased,
}: Pick<ReadVersions, 'newest' | 'aliased'>): ModelVersion[] {
  const top = newest.slice(0, NEWEST);
  const known = new Set(top.map(version => version.version));
  return [
    ...top,
    ...aliased.filter(version => !known.has(version.version)),
  ].slice(0, MAX_VERSIONS);
}

/** What the overview of a model has that others lack. */
export function modelOverview(options: {
  spec: Record<string, unknown>;
  versions: ReadVersions;
  /** Of {@link shownVersions}, with the entities their data is. */
  shown: ModelVersion[];
  serving: Deployment[];
  lastTrained?: TraceStep;
  lastDeployed?: TraceStep;
}): ModelOverview {
  const { spec, versions, shown, serving, lastTrained, lastDeployed } = options;
  const headline = headlineMetric({
    product: spec.product,
    card: spec.card,
    versionMetrics: versions.newest[0]?.metrics ?? [],
    cardMetrics: [],
  });
  return {
    versions: shown,
    totalVersions: versions.total,
    metrics: metricTrends({
      versions: versions.newest,
      baseline: versions.named,
      product: spec.product,
      headline: headline?.name,
    }),
    serving,
    ...(lastTrained && { lastTrained }),
    ...(lastDeployed && { lastDeployed }),
  };
}

/** The version that a product brief names as its baseline. */
export function baselineVersion(product: unknown): string | undefined {
  const { baseline } = (product ?? {}) as { baseline?: { version?: unknown } };
  return typeof baseline?.version === 'string' ? baseline.version : undefined;
}
