import type {
  MetricValue,
  ModelVersion,
  VersionComparison,
} from '@waymark/plugin-mlops-common';
import { isEvaluationRole } from './registryCard';

type MetricRow = VersionComparison['metrics'][number];

/**
 * Two versions side by side, metrics and parameters by name.
 *
 * A difference of metrics means something only on the same data. Metrics are
 * therefore paired by name and data set first; what is left over under the
 * same name is shown as one row that says why it cannot be compared.
 */
export function compareVersions(
  left: ModelVersion,
  right: ModelVersion,
): VersionComparison {
  const names = distinct([...left.metrics, ...right.metrics].map(m => m.name));
  const params = distinct([...left.params, ...right.params].map(p => p.name));
  return {
    left,
    right,
    metrics: names.flatMap(name => compareMetric(name, left, right)),
    params: params.map(name => ({
      name,
      left: left.params.find(p => p.name === name)?.value,
      right: right.params.find(p => p.name === name)?.value,
    })),
  };
}

function compareMetric(
  name: string,
  left: ModelVersion,
  right: ModelVersion,
): MetricRow[] {
  const lefts = left.metrics.filter(m => m.name === name);
  const rights = right.metrics.filter(m => m.name === name);
  const rows: MetricRow[] = [];

  for (const metric of [...lefts]) {
    const partner = rights.find(
      other =>
        other.slice === metric.slice &&
        dataOf(other, right) === dataOf(metric, left),
    );
    if (partner) {
      lefts.splice(lefts.indexOf(metric), 1);
      rights.splice(rights.indexOf(partner), 1);
      rows.push(pair(metric, partner, left, right));
    }
  }
  while (lefts.length > 0 || rights.length > 0) {
    rows.push(apart(name, lefts.shift(), rights.shift(), left, right));
  }
  return rows;
}

/** Both measured under the same name of data, or both under none. */
function pair(
  metric: MetricValue,
  partner: MetricValue,
  left: ModelVersion,
  right: ModelVersion,
): MetricRow {
  const dataset = dataOf(metric, left);
  const digests = [digestOf(dataset, left), digestOf(dataset, right)];
  const changed = digests[0] && digests[1] && digests[0] !== digests[1];
  const row = {
    name: label(metric),
    ...(dataset && { dataset }),
    left: metric.value,
    right: partner.value,
  };
  return changed
    ? {
        ...row,
        comparable: false,
        reason: `${dataset} changed between the versions: ${digests[0]} and ${digests[1]}.`,
      }
    : { ...row, delta: partner.value - metric.value, comparable: true };
}

/** Something to show, but nothing to subtract. */
function apart(
  name: string,
  metric: MetricValue | undefined,
  partner: MetricValue | undefined,
  left: ModelVersion,
  right: ModelVersion,
): MetricRow {
  if (!metric || !partner) {
    const only = (metric ?? partner)!;
    const owner = metric ? left : right;
    const lacking = metric ? right : left;
    const dataset = dataOf(only, owner);
    return {
      name: label(only),
      ...(dataset && { dataset }),
      ...(metric ? { left: only.value } : { right: only.value }),
      comparable: false,
      reason: `Version ${lacking.version} has no ${name}${
        dataset ? ` on ${dataset}` : ''
      }.`,
    };
  }
  return {
    name: label(metric),
    left: metric.value,
    right: partner.value,
    comparable: false,
    reason: `Version ${left.version} was measured on ${describe(metric, left)}, version ${right.version} on ${describe(partner, right)}.`,
  };
}

/**
 * The data a metric was measured on: its own, else the only evaluation data
 * of the version.
 */
function dataOf(
  metric: MetricValue,
  version: ModelVersion,
): string | undefined {
  if (metric.dataset) {
    return metric.dataset;
  }
  const evaluated = distinct(
    version.datasets.filter(d => isEvaluationRole(d.role)).map(d => d.name),
  );
  return evaluated.length === 1 ? evaluated[0] : undefined;
}

/** Data that was measured on; the data of another role may share its name. */
function digestOf(
  dataset: string | undefined,
  version: ModelVersion,
): string | undefined {
  const uses = version.datasets.filter(d => d.name === dataset);
  return (uses.find(d => isEvaluationRole(d.role)) ?? uses[0])?.digest;
}

function describe(metric: MetricValue, version: ModelVersion): string {
  const data = dataOf(metric, version) ?? 'data it does not name';
  return metric.slice ? `${data} (${metric.slice})` : data;
}

function label(metric: MetricValue): string {
  return metric.slice ? `${metric.name} (${metric.slice})` : metric.name;
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
