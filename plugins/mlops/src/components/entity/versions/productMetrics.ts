import type { ModelSpec } from '@waymark/plugin-mlops-common';
import type { MetricDirection } from '../../metrics/metricDirection';

type ProductSpec = Pick<Partial<ModelSpec>, 'product'>;

/**
 * Names of the metrics that the product behind a model is judged by, as its
 * brief gives them: those that must keep a minimum come first.
 */
export function productMetrics({ product }: ProductSpec): string[] {
  const all = [...(product?.sla?.quality ?? []), ...(product?.outcomes ?? [])];
  return [...new Set(all.map(({ metric }) => metric))];
}

/**
 * Which way metrics get better according to the product brief: what must keep
 * a minimum goes up, an outcome goes from its baseline to its target.
 */
export function productDirections({
  product,
}: ProductSpec): ReadonlyMap<string, MetricDirection> {
  const directions = new Map<string, MetricDirection>();
  for (const { metric, baseline, target } of product?.outcomes ?? []) {
    if (
      typeof baseline === 'number' &&
      typeof target === 'number' &&
      baseline !== target
    ) {
      directions.set(metric, target > baseline ? 'higher' : 'lower');
    }
  }
  for (const { metric } of product?.sla?.quality ?? []) {
    directions.set(metric, 'higher');
  }
  return directions;
}
