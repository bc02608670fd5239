import type { MetricValue, ModelVersion } from '@waymark/plugin-mlops-common';

/** One line of the chart: a metric on one evaluation set and slice. */
export interface MetricSeries {
  key: string;
  dataset?: string;
  slice?: string;
  /** Given where the same data set was measured on in several states. */
  digest?: string;
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

const EVALUATION = /eval|test|valid|holdout/i;

/**
 * How one metric moved over versions given from the newest to the oldest. What
 * was measured on different data is a line of its own: joining them would show
 * progress where only the question changed. Data is different when its name
 * is, or its digest.
 */
export function metricSeries(
  versions: ModelVersion[],
  name: string,
): MetricChartData {
  const series = new Map<string, MetricSeries>();
  const points = [...versions].reverse().map(version => {
    const values: MetricPoint['values'] = {};
    for (const metric of version.metrics.filter(m => m.name === name)) {
      const one = seriesOf(metric, version);
      series.set(one.key, one);
      values[one.key] = Number.isFinite(metric.value) ? metric.value : null;
    }
    return { version: version.version, values };
  });
  return { series: withNeededDigests([...series.values()]), points };
}

function seriesOf(metric: MetricValue, version: ModelVersion): MetricSeries {
  const { dataset = onlyEvaluationData(version), slice } = metric;
  const digest = digestOf(dataset, version);
  return {
    key: JSON.stringify([dataset ?? '', slice ?? '', digest ?? '']),
    ...(dataset && { dataset }),
    ...(slice && { slice }),
    ...(digest && { digest }),
  };
}

/** A digest says nothing to the reader where there is only one. */
function withNeededDigests(all: MetricSeries[]): MetricSeries[] {
  return all.map(({ digest, ...one }) => {
    const ambiguous = all.some(
      other => other.dataset === one.dataset && other.digest !== digest,
    );
    return ambiguous && digest ? { ...one, digest } : one;
  });
}

function onlyEvaluationData({ datasets }: ModelVersion): string | undefined {
  const names = new Set(
    datasets.filter(use => EVALUATION.test(use.role)).map(use => use.name),
  );
  return names.size === 1 ? [...names][0] : undefined;
}

function digestOf(
  dataset: string | undefined,
  { datasets }: ModelVersion,
): string | undefined {
  const uses = datasets.filter(use => use.name === dataset);
  return (uses.find(use => EVALUATION.test(use.role)) ?? uses[0])?.digest;
}
