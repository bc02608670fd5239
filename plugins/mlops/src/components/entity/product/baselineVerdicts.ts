import type { ModelOverview } from '@waymark/plugin-mlops-common';
import { currentVersion } from '../overview/currentVersion';
import {
  metricStanding,
  type Comparison,
} from '../overview/metrics/metricStanding';

/** How the current version does beside the simple solution, by one metric. */
export interface BaselineVerdict {
  metric: string;
  value: number;
  simple: number;
  comparison: Exclude<Comparison, 'unknown'>;
}

/**
 * By each headline metric that both have: whether the current version beats
 * the simple solution it is to be compared with. `itself` where they are one.
 */
export function baselineVerdicts(
  model: ModelOverview,
): BaselineVerdict[] | 'itself' {
  const current = currentVersion(model)?.version;
  if (current === undefined) {
    return [];
  }
  const standings = model.metrics.map(trend => ({
    metric: trend.name,
    standing: metricStanding(trend, current),
  }));
  if (standings.some(({ standing }) => standing?.isBaseline)) {
    return 'itself';
  }
  return standings.flatMap(({ metric, standing }) => {
    const baseline = standing?.baseline;
    return standing && baseline && baseline.comparison !== 'unknown'
      ? [
          {
            metric,
            value: standing.value,
            simple: baseline.value,
            comparison: baseline.comparison,
          },
        ]
      : [];
  });
}
