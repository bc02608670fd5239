import type { MetricTrend, ModelOverview } from '@waymark/plugin-mlops-common';
import { currentVersion } from '../overview/currentVersion';
import { measuredValue } from '../overview/metrics/measuredValue';
import {
  metricStanding,
  type Comparison,
} from '../overview/metrics/metricStanding';
import { sameEvaluation } from '../overview/metrics/sameEvaluation';

/** How the current version does beside the simple solution, by one metric. */
export interface BaselineVerdict {
  metric: string;
  value: number;
  simple: number;
  comparison: Exclude<Comparison, 'unknown'>;
}

/**
 * By each headline metric that both have: whether the current version beats
 * the version of the simple solution. `itself` where they are one. A trend is
 * about the data that the newest version was measured on; where the current
 * one was measured on other data, both must have been measured on that.
 */
export function baselineVerdicts(
  model: ModelOverview,
  simple: string,
): BaselineVerdict[] | 'itself' {
  const current = currentVersion(model)?.version;
  if (current === undefined) {
    return [];
  }
  if (current === simple) {
    return 'itself';
  }
  return model.metrics.flatMap(trend => {
    const standing =
      standingOf(trend, current) ??
      standingOf(onOwnData({ model, trend, current, simple }), current);
    const baseline = standing?.baseline;
    return standing && baseline && baseline.comparison !== 'unknown'
      ? [
          {
            metric: trend.name,
            value: standing.value,
            simple: baseline.value,
            comparison: baseline.comparison,
          },
        ]
      : [];
  });
}

function standingOf(trend: MetricTrend | undefined, version: string) {
  const standing = trend && metricStanding(trend, version);
  return standing?.baseline && standing;
}

/** The same metric over both versions, on the data both were measured on. */
function onOwnData(options: {
  model: ModelOverview;
  trend: MetricTrend;
  current: string;
  simple: string;
}): MetricTrend | undefined {
  const { model, trend, current, simple } = options;
  const { versions } = model;
  const [one, other] = [simple, current].map(wanted =>
    versions.find(({ version }) => version === wanted),
  );
  if (!one || !other || !sameEvaluation(one, other)) {
    return undefined;
  }
  const points = [one, other].flatMap(({ version, createdAt }) => {
    const value = measuredValue({ ...trend, versions, version });
    return value === undefined ? [] : [{ version, at: createdAt, value }];
  });
  return points.length === 2
    ? { ...trend, points, baseline: points[0] }
    : undefined;
}
