import type {
  DriftOverview,
  DriftResult,
  SourceLink,
} from '@waymark/plugin-mlops-common';

/** Measures that are shown. */
const MAX_WORST = 5;

/** A drift report. */
export interface DriftReport {
  at: string;
  url?: string;
  source: SourceLink;
  metrics: Pick<
    DriftResult,
    'metric' | 'column' | 'value' | 'threshold' | 'state'
  >[];
}

/**
 * A drift report in numbers. The worst measures are those that drifted, then
 * those nearest to their threshold, then the largest: tools disagree on what a
 * value without a threshold means.
 */
export function summarizeDrift(report: DriftReport): DriftOverview {
  const { at, url, source, metrics } = report;
  const worst = [...metrics].sort(
    (a, b) =>
      Number(b.state === 'drifted') - Number(a.state === 'drifted') ||
      badness(b) - badness(a),
  );
  return {
    at,
    drifted: metrics.filter(metric => metric.state === 'drifted').length,
    total: metrics.length,
    worst: worst
      .slice(0, MAX_WORST)
      .map(({ metric, column, value, threshold }) => ({
        metric,
        ...(column !== undefined && { column }),
        value,
        ...(threshold !== undefined && { threshold }),
      })),
    ...(url && { url }),
    source,
  };
}

/**
 * How far beyond its threshold a measure is, as a factor; below all of these
 * without a threshold. A measure that drifted below its threshold, or is well
 * above it, is one of those that get worse by falling, as p-values do.
 */
function badness({
  value,
  threshold,
  state,
}: DriftReport['metrics'][number]): number {
  const size = Number.isFinite(value) ? Math.abs(value) : 0;
  if (!threshold) {
    return size / (size + 1) - 1;
  }
  const share = size / Math.abs(threshold);
  const fallsToDrift =
    (state === 'drifted' && share < 1) || (state === 'ok' && share > 1);
  return fallsToDrift ? 1 / share : share;
}
