import type {
  MetricValue,
  ModelVersion,
  ParamValue,
  Run,
  VersionComparison,
} from '@waymark/plugin-mlops-common';

/** Two versions or runs side by side; digests decide what may be compared. */
export function compare<T extends ModelVersion | Run>(left: T, right: T) {
  return {
    left,
    right,
    metrics: compareMetrics(left, right),
    params: compareParams(left.params, right.params),
  };
}

function compareMetrics(
  left: ModelVersion | Run,
  right: ModelVersion | Run,
): VersionComparison['metrics'] {
  const key = (metric: MetricValue) => `${metric.name} ${metric.slice ?? ''}`;
  const sameData = digestOf(left) === digestOf(right);
  const keys = new Set([...left.metrics, ...right.metrics].map(key));
  return [...keys].map(k => {
    const [a, b] = [left, right].map(side =>
      side.metrics.find(metric => key(metric) === k),
    );
    const comparable = Boolean(a && b) && sameData;
    return {
      name: k.trim(),
      dataset: (a ?? b)?.dataset,
      left: a?.value,
      right: b?.value,
      comparable,
      ...(a && b && comparable
        ? { delta: b.value - a.value }
        : {
            reason:
              a && b
                ? 'The evaluation data changed between the two.'
                : 'Only one of the two has it.',
          }),
    };
  });
}

function digestOf(side: ModelVersion | Run): string | undefined {
  const uses = 'datasets' in side ? side.datasets : side.inputs;
  return uses.find(({ role }) => role === 'evaluation')?.digest;
}

function compareParams(left: ParamValue[], right: ParamValue[]) {
  const names = new Set([...left, ...right].map(({ name }) => name));
  return [...names].map(name => ({
    name,
    left: left.find(param => param.name === name)?.value,
    right: right.find(param => param.name === name)?.value,
  }));
}
