import type {
  MetricTrend,
  ModelOverview,
  ProductSla,
} from '@waymark/plugin-mlops-common';
import { currentVersion } from '../overview/currentVersion';
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
 * promises. What was not measured, or is no number, is not known.
 */
export function promisedQuality(
  quality: NonNullable<ProductSla['quality']>,
  model: ModelOverview | undefined,
): PromisedQuality[] {
  const current = model && currentVersion(model)?.version;
  return quality.map(({ metric, min }) => {
    const trend = current && trendOf(model.metrics, metric);
    const value = trend ? metricStanding(trend, current)?.value : undefined;
    if (value === undefined || !Number.isFinite(value)) {
      return { metric, min, value, state: 'unknown' };
    }
    return { metric, min, value, state: value >= min ? 'kept' : 'broken' };
  });
}

// A promise is about all data, so a slice of it counts only for want of more.
function trendOf(trends: MetricTrend[], name: string): MetricTrend | undefined {
  const named = trends.filter(trend => trend.name === name);
  return named.find(trend => !trend.slice) ?? named[0];
}
