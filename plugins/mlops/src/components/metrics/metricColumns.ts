import type { FacetCount, MetricValue } from '@waymark/plugin-mlops-common';

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
  return rankMetrics(
    [...counts].map(([value, count]) => ({ value, count })),
    preferred,
  ).slice(0, max);
}

/**
 * Names of counted metrics, those that say most first: by the order of
 * `preferred`, then how many have them, training metrics last.
 */
export function rankMetrics(
  counts: FacetCount[],
  preferred: string[] = [],
): string[] {
  const rank = (name: string) => {
    const wanted = preferred.indexOf(name);
    const others = TRAINING.test(name)
      ? preferred.length + 1
      : preferred.length;
    return wanted >= 0 ? wanted : others;
  };
  return [...counts]
    .sort((a, b) => rank(a.value) - rank(b.value) || b.count - a.count)
    .map(({ value }) => value);
}

/**
 * The metrics that are columns before the reader chooses. Those of the product
 * brief are enough where there are two; before anything was counted they are
 * all that is known.
 */
export function defaultMetrics(
  counts: FacetCount[] | undefined,
  max: number,
  preferred: string[] = [],
): string[] {
  if (!counts) {
    return preferred.slice(0, max);
  }
  const ranked = rankMetrics(counts, preferred).slice(0, max);
  const known = ranked.filter(name => preferred.includes(name));
  return known.length > 1 ? known : ranked;
}

/** The row's value of a metric, of the whole data. */
export function metricOf(row: Measured, name: string): MetricValue | undefined {
  return row.metrics.find(metric => metric.name === name && !metric.slice);
}
