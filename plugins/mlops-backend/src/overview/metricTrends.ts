import type {
  MetricTrend,
  MetricValue,
  ModelVersion,
} from '@waymark/plugin-mlops-common';
import { findMetric, wholeMetrics } from '../explore/headlineMetric';
import { isSameData, measuredOn } from '../queries/measuredOn';

/** Metrics of an overview. */
const MAX_TRENDS = 3;

/** Points of a trend. */
const MAX_POINTS = 30;

/** What trends are made of. */
export interface TrendOptions {
  /** The newest first. */
  versions: ModelVersion[];
  /** The version that the product brief names as its baseline. */
  baseline?: ModelVersion;
  /** `spec.product`, as declared. */
  product?: unknown;
  /** The name of the metric shown in lists. */
  headline?: string;
}

/** A metric worth following, and what is promised of it. */
interface Wanted {
  name: string;
  target?: number;
}

/**
 * How the metrics that matter moved over versions: those whose minimum the
 * product brief promises, then the headline metric. A metric's points are the
 * versions in which it was measured on the same data as in the newest one that
 * has it, as far as sources name the data; values that are not finite, and
 * those of a slice, are no points.
 */
export function metricTrends(options: TrendOptions): MetricTrend[] {
  const { versions, baseline, product, headline } = options;
  const wanted: Wanted[] = [
    ...promisedMetrics(product),
    ...(headline ? [{ name: headline }] : []),
  ];
  const trends = new Map<string, MetricTrend>();
  for (const one of wanted) {
    const trend = trendOf(one, versions, baseline);
    if (trend && !trends.has(trend.name) && trends.size < MAX_TRENDS) {
      trends.set(trend.name, trend);
    }
  }
  return [...trends.values()];
}

/** `sla.quality` of a product brief: metrics and the minimum promised. */
export function promisedMetrics(product: unknown): Wanted[] {
  const { sla } = (product ?? {}) as { sla?: { quality?: unknown } };
  const quality = Array.isArray(sla?.quality) ? sla.quality : [];
  return quality.flatMap((item: { metric?: unknown; min?: unknown } | null) =>
    typeof item?.metric === 'string'
      ? [
          {
            name: item.metric,
            ...(typeof item.min === 'number' && { target: item.min }),
          },
        ]
      : [],
  );
}

function trendOf(
  { name, target }: Wanted,
  versions: ModelVersion[],
  baseline: ModelVersion | undefined,
): MetricTrend | undefined {
  const newest = versions.find(version => chooseMetric(version, name));
  const metric = newest && chooseMetric(newest, name);
  if (!newest || !metric) {
    return undefined;
  }
  const data = measuredOn(metric, newest);
  const valueIn = (version: ModelVersion) =>
    wholeMetrics(version.metrics).find(
      other =>
        other.name === metric.name &&
        isSameData(measuredOn(other, version), data),
    )?.value;
  const points = versions
    .flatMap(version => {
      const value = valueIn(version);
      return value === undefined
        ? []
        : [{ version: version.version, at: version.createdAt, value }];
    })
    .slice(0, MAX_POINTS)
    .reverse();
  const start = baseline && valueIn(baseline);
  return {
    name: metric.name,
    ...(data.dataset && { dataset: data.dataset }),
    points,
    ...(target !== undefined && { target }),
    ...(start !== undefined && {
      baseline: { version: baseline!.version, value: start },
    }),
  };
}

/**
 * The value of a metric by the name people use for it. Of several data sets
 * the one that the version was evaluated on says most.
 */
function chooseMetric(
  version: ModelVersion,
  name: string,
): MetricValue | undefined {
  const evaluated = measuredOn({ name, value: 0 }, version).dataset;
  const whole = wholeMetrics(version.metrics);
  return (
    findMetric(
      whole.filter(metric => metric.dataset === evaluated),
      name,
    ) ?? findMetric(whole, name)
  );
}
