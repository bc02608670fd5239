import type { MetricValue, ParamValue } from '@waymark/plugin-mlops-common';

/**
 * A version or run with some of its metrics only, for lists that would be
 * megabytes otherwise: without its parameters and its description. As it is
 * where no metrics are named.
 *
 * @param names - the metrics that are wanted, perhaps none
 */
export function projectMetrics<
  TItem extends {
    metrics: MetricValue[];
    params: ParamValue[];
    description?: string;
  },
>(item: TItem, names: string[] | undefined): TItem {
  if (!names) {
    return item;
  }
  const { description: _, ...rest } = item;
  return {
    ...(rest as TItem),
    metrics: item.metrics.filter(({ name }) => names.includes(name)),
    params: [],
  };
}
