import type { MetricValue, ParamValue } from '@waymark/plugin-mlops-common';

/**
 * Items as the API gives them where only some metrics are asked for: these
 * metrics, no parameters and no description.
 */
export function projectMetrics<
  T extends {
    metrics: MetricValue[];
    params: ParamValue[];
    description?: string;
  },
>(items: T[], parameters: URLSearchParams): T[] {
  const wanted = parameters.getAll('metric');
  return wanted.length === 0
    ? items
    : items.map(item => ({
        ...item,
        metrics: item.metrics.filter(({ name }) => wanted.includes(name)),
        params: [],
        description: undefined,
      }));
}
