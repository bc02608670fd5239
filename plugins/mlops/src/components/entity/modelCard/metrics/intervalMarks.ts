import type { CardMetric } from '@waymark/plugin-mlops-common';
import type { MetricGroup } from './metricGroups';

/** Where the marks of one value stand, in percent of the drawing's width. */
export interface IntervalMarks {
  /** Absent where the value is no number. */
  dot?: number;
  whisker?: {
    from: number;
    to: number;
    /** True where the interval goes on beyond the drawing. */
    openStart: boolean;
    openEnd: boolean;
  };
}

/**
 * Places a value and its interval on the scale of its group. Bounds given the
 * wrong way round are put right; infinite ones reach the edge; one that is no
 * number draws no whisker.
 */
export function intervalMarks(
  metric: CardMetric,
  scale: NonNullable<MetricGroup['scale']>,
): IntervalMarks {
  const { value, confidenceInterval: interval } = metric;
  const place = (number: number) =>
    Math.min(
      100,
      Math.max(0, (100 * (number - scale.min)) / (scale.max - scale.min)),
    );
  const drawable =
    interval && !Number.isNaN(interval.lower) && !Number.isNaN(interval.upper);
  const [low, high] = drawable
    ? [interval.lower, interval.upper].sort((a, b) => a - b)
    : [];
  return {
    ...(Number.isFinite(value) && { dot: place(value) }),
    ...(low !== undefined &&
      high !== undefined && {
        whisker: {
          from: place(low),
          to: place(high),
          openStart: low === -Infinity,
          openEnd: high === Infinity,
        },
      }),
  };
}
