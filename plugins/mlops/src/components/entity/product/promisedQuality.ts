import type {
  MetricTrend,
  ModelOverview,
  ProductSla,
} from '@waymark/plugin-mlops-common';
import { currentVersion } from '../overview/currentVersion';
import { measuredValue } from '../overview/metrics/measuredValue';
import { metricStanding } from '../overview/metrics/metricStanding';

/** A promised minimum and whether the current version keeps it. */
export interface PromisedQuality {
  metric: string;
  min: number;
  /** Of the current version, where it was measured. */
  value?: number;
  state: 'kept' | 'broken' | 'unknown';
}

/**
 * Whether the current version keeps the minimums that the product brief
 * promises: on the data that the newest version was measured on, else on that
 * it was measured on itself, since a minimum is promised for any. What was not
 * measured, or is no number, is not known.
 */
export function promisedQuality(
  quality: NonNullable<ProductSla['quality']>,
  model: ModelOverview | undefined,
): PromisedQuality[] {
  const current = model && currentVersion(model)?.version;
  return quality.map(({ metric, min }) => {
    const value =
      model && current !== undefined
        ? valueOf(model, current, metric)
        : undefined;
    if (value === undefined || !Number.isFinite(value)) {
      return { metric, min, value, state: 'unknown' };
    }
    return { metric, min, value, state: value >= min ? 'kept' : 'broken' };
  });
}

function valueOf(
  { metrics, versions }: ModelOverview,
  version: string,
  name: string,
): number | undefined {
  const trend = trendOf(metrics, name);
  const standing = trend && metricStanding(trend, version);
  return (
    standing?.value ??
    measuredValue({ versions, version, name, dataset: trend?.dataset })
  );
}

// A promise is about all data, so a slice of it counts only for want of more.
function trendOf(trends: MetricTrend[], name: string): MetricTrend | undefined {
  const named = trends.filter(trend => trend.name === name);
  return named.find(trend => !trend.slice) ?? named[0];
}
