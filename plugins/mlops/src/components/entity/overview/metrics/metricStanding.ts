import type { MetricTrend } from '@waymark/plugin-mlops-common';
import {
  judgeDelta,
  metricDirection,
  type MetricDirection,
} from '../../../metrics/metricDirection';

/** How one value stands beside another; `by` is this one less the other. */
export type Comparison = 'better' | 'worse' | 'same' | 'differs' | 'unknown';

/** Where one version stands in a metric. */
export interface MetricStanding {
  version: string;
  value: number;
  /** Against the version measured before it. */
  change?: { version: string; by: number };
  /** Against the minimum that the product brief promises. */
  target?: { min: number; reached: boolean | undefined; by: number };
  /** Against the baseline of the product brief; absent for the baseline. */
  baseline?: {
    version: string;
    value: number;
    by: number;
    comparison: Comparison;
  };
  isBaseline: boolean;
}

/**
 * Where a version stands in a metric, by default the newest that was measured.
 * Undefined where the version was not measured. What is no finite number
 * reaches nothing and is neither better nor worse.
 */
export function metricStanding(
  trend: MetricTrend,
  version?: string,
): MetricStanding | undefined {
  const { name, points, target: min, baseline } = trend;
  const index =
    version === undefined
      ? points.length - 1
      : points.findLastIndex(point => point.version === version);
  const point = points[index];
  if (!point) {
    return undefined;
  }
  const { value } = point;
  const before = points[index - 1];
  const isBaseline = baseline?.version === point.version;
  return {
    version: point.version,
    value,
    change: before && {
      version: before.version,
      by: difference(value, before.value),
    },
    target:
      min === undefined
        ? undefined
        : {
            min,
            reached: Number.isFinite(value) ? value >= min : undefined,
            by: difference(value, min),
          },
    baseline:
      baseline && !isBaseline
        ? {
            ...baseline,
            by: difference(value, baseline.value),
            comparison: compare({
              by: difference(value, baseline.value),
              // A promised minimum says that more is better.
              direction: min === undefined ? metricDirection(name) : 'higher',
            }),
          }
        : undefined,
    isBaseline,
  };
}

function compare(options: {
  by: number;
  direction: MetricDirection | undefined;
}): Comparison {
  const { by, direction } = options;
  return Number.isFinite(by)
    ? (judgeDelta(by, direction) ?? 'differs')
    : 'unknown';
}

// What is left of two equal sums of floating point numbers is no difference.
const NOISE = 1e-12;

function difference(value: number, other: number): number {
  const by = value - other;
  const size = Math.max(Math.abs(value), Math.abs(other));
  return Math.abs(by) <= size * NOISE && Number.isFinite(size) ? 0 : by;
}
