import type {
  CardAnswer,
  CardMetric,
  CardOrigin,
} from '@waymark/plugin-mlops-common';

/** A metric, and who gave it where that is not who gave the first one. */
export interface OriginatedMetric extends CardMetric {
  origin?: CardOrigin;
}

/** The metrics of a card with their own origins, which may differ. */
export function originatedMetrics(answer: CardAnswer): OriginatedMetric[] {
  return (answer.card.metrics ?? []).map((metric, index) => ({
    ...metric,
    origin: answer.from[`metrics.${index}`],
  }));
}

/** Values of one metric that may be drawn on one scale. */
export interface MetricGroup {
  name: string;
  unit?: string;
  /** Those over all of the data first, then slices in the card's order. */
  values: OriginatedMetric[];
  /** The value over all of the data, where exactly one is given. */
  overall?: number;
  /** What the drawing begins and ends with; absent where it would say nothing. */
  scale?: { min: number; max: number };
}

/** How much of its width a drawing leaves free at each end. */
const PADDING = 0.06;

/**
 * Metrics of a card by name and unit, in the card's order. A single value
 * without an interval has nothing to be compared with, so it has no scale.
 */
export function metricGroups(
  metrics: readonly OriginatedMetric[],
): MetricGroup[] {
  const groups = new Map<string, OriginatedMetric[]>();
  for (const metric of metrics) {
    const key = JSON.stringify([metric.name, metric.unit]);
    groups.set(key, [...(groups.get(key) ?? []), metric]);
  }
  return [...groups.values()].map(group => {
    const values = [
      ...group.filter(({ slice }) => !slice),
      ...group.filter(({ slice }) => slice),
    ];
    const whole = values.filter(({ slice }) => !slice);
    return {
      name: group[0].name,
      unit: group[0].unit,
      values,
      ...(whole.length === 1 &&
        Number.isFinite(whole[0].value) && { overall: whole[0].value }),
      ...scaleOf(values),
    };
  });
}

function scaleOf(values: CardMetric[]): Pick<MetricGroup, 'scale'> {
  const drawn = values
    .flatMap(({ value, confidenceInterval: interval }) => [
      value,
      ...(interval ? [interval.lower, interval.upper] : []),
    ])
    .filter(Number.isFinite);
  if (drawn.length < 2) {
    return {};
  }
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)];
  // Where all are the same they stand in the middle.
  const room = (high - low) * PADDING || Math.abs(high) * PADDING || 1;
  return { scale: { min: low - room, max: high + room } };
}

/** What is odd about a value, for a page to say. */
export type MetricRemark = 'reversed' | 'outside' | 'unbounded';

/** What is odd about a value and its interval; the value is drawn all the same. */
export function remarksOn(metric: CardMetric): MetricRemark[] {
  const { value, confidenceInterval: interval } = metric;
  if (!interval) {
    return [];
  }
  const { lower, upper } = interval;
  const [low, high] = [Math.min(lower, upper), Math.max(lower, upper)];
  return [
    ...(lower > upper ? (['reversed'] as const) : []),
    ...(value < low || value > high ? (['outside'] as const) : []),
    ...([lower, upper].some(bound => Math.abs(bound) === Infinity)
      ? (['unbounded'] as const)
      : []),
  ];
}
