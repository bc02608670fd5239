import type { MetricValue, ModelVersion } from '@waymark/plugin-mlops-common';

/** One line of the chart: a metric on one evaluation set and slice. */
export interface MetricSeries {
  key: string;
  dataset?: string;
  slice?: string;
}

/** One place on the chart's axis; a missing value is a gap in the line. */
export interface MetricPoint {
  version: string;
  values: Record<string, number | null>;
}

/** What the chart of one metric shows. */
export interface MetricChartData {
  series: MetricSeries[];
  /** From the oldest version to the newest. */
  points: MetricPoint[];
}

/**
 * How one metric moved over versions given from the newest to the oldest. What
 * was measured on different data is a line of its own: joining them would show
 * progress where only the question changed.
 */
export function metricSeries(
  versions: ModelVersion[],
  name: string,
): MetricChartData {
  const series = new Map<string, MetricSeries>();
  const points = [...versions].reverse().map(({ version, metrics }) => {
    const values: MetricPoint['values'] = {};
    for (const metric of metrics.filter(m => m.name === name)) {
      const key = keyOf(metric);
      const { dataset, slice } = metric;
      series.set(key, {
        key,
        ...(dataset && { dataset }),
        ...(slice && { slice }),
      });
      values[key] = Number.isFinite(metric.value) ? metric.value : null;
    }
    return { version, values };
  });
  return { series: [...series.values()], points };
}

function keyOf({ dataset = '', slice = '' }: MetricValue): string {
  return JSON.stringify([dataset, slice]);
}
