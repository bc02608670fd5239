import type { MetricValue } from '@waymark/plugin-mlops-common';

const TRAINING = /^(train|training)[_\-. ]/i;

/** Something that was measured: a version or a run. */
export interface Measured {
  metrics: MetricValue[];
}

/**
 * The metrics worth a column: the `preferred` ones that any row has, then those
 * that most of the rows have, of the whole data rather than a slice. What was
 * measured on training data comes last, since it says least.
 */
export function metricColumns(
  rows: Measured[],
  max: number,
  preferred: string[] = [],
): string[] {
  const counts = new Map<string, number>();
  for (const { metrics } of rows) {
    const names = metrics.filter(m => !m.slice).map(m => m.name);
    for (const name of new Set(names)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const rank = (name: string) => {
    const wanted = preferred.indexOf(name);
    const others = TRAINING.test(name)
      ? preferred.length + 1
      : preferred.length;
    return wanted >= 0 ? wanted : others;
  };
  return [...counts]
    .sort(([a, n], [b, m]) => rank(a) - rank(b) || m - n)
    .slice(0, max)
    .map(([name]) => name);
}

/** The row's value of a metric, of the whole data. */
export function metricOf(row: Measured, name: string): MetricValue | undefined {
  return row.metrics.find(metric => metric.name === name && !metric.slice);
}
