import type { MetricTrend } from '@waymark/plugin-mlops-common';

/**
 * The metrics that an app wants to see first, in its order, then the others as
 * the backend has them.
 */
export function preferredFirst(
  trends: MetricTrend[],
  preferred: readonly string[] = [],
): MetricTrend[] {
  const rank = ({ name }: MetricTrend) => {
    const place = preferred.indexOf(name);
    return place === -1 ? preferred.length : place;
  };
  return [...trends].sort((a, b) => rank(a) - rank(b));
}
