import type { MetricValue } from '@waymark/plugin-mlops-common';

/** What a headline may be chosen from. */
export interface HeadlineOptions {
  /** `spec.product`, as declared. */
  product?: unknown;
  /** `spec.card`, as declared. */
  card?: unknown;
  /** Metrics of the latest version. */
  versionMetrics: MetricValue[];
  /** Metrics of cards that connectors found, the newest card first. */
  cardMetrics: MetricValue[];
}

/**
 * Metrics that people know, the most telling first, as {@link normalise}
 * writes them.
 */
const WELL_KNOWN = [
  'accuracy',
  'balancedaccuracy',
  'f1',
  'f1score',
  'auc',
  'rocauc',
  'r2',
  'r2score',
  'rmse',
  'rootmeansquarederror',
  'mae',
  'meanabsoluteerror',
  'mape',
  'mse',
  'precision',
  'recall',
  'logloss',
  'bleu',
  'rougel',
  'perplexity',
  'loss',
];

/** Prefixes that say on which part of the data a metric was measured. */
const MEASURED_ON = /^(test|holdout|eval|evaluation|val|valid|validation)/;
const TRAINING = /^(train|training)/;

/**
 * The one metric shown beside a model in a list.
 *
 * The first rule that finds a value wins:
 * 1. the quality metrics and then the outcomes that the product names, in the
 *    order they are named, measured on the latest version or given in a card;
 * 2. the first metric of the declared card;
 * 3. the first metric of a well-known list that the latest version, else a
 *    card that was found, has; a metric of the training data never counts.
 *
 * Names are the same whatever their case and punctuation, and with or without
 * a prefix such as `test_`. A metric of a slice is not a headline.
 */
export function headlineMetric(
  options: HeadlineOptions,
): { name: string; value: number } | undefined {
  const declared = metricsOf(options.card);
  const measured = [
    ...wholeMetrics(options.versionMetrics),
    ...wholeMetrics(declared),
    ...wholeMetrics(options.cardMetrics),
  ];
  for (const name of productMetrics(options.product)) {
    const found = findMetric(measured, name);
    if (found) {
      return { name, value: found.value };
    }
  }
  const [first] = wholeMetrics(declared);
  if (first) {
    return { name: first.name, value: first.value };
  }
  for (const metrics of [options.versionMetrics, options.cardMetrics]) {
    for (const name of WELL_KNOWN) {
      const found = findMetric(wholeMetrics(metrics), name);
      if (found) {
        return { name: found.name, value: found.value };
      }
    }
  }
  return undefined;
}

/**
 * The metric that people mean by a name, whatever its case and punctuation.
 * Plain names come before those with a prefix of the evaluation data.
 */
export function findMetric(
  metrics: MetricValue[],
  wanted: string,
): MetricValue | undefined {
  const name = normalise(wanted);
  const names = metrics.map(metric => normalise(metric.name));
  const plain = names.indexOf(name);
  const index =
    plain >= 0
      ? plain
      : names.findIndex(
          n => !TRAINING.test(n) && n.replace(MEASURED_ON, '') === name,
        );
  return metrics[index];
}

/** Metrics of all the data, not of a slice, that have a finite value. */
export function wholeMetrics(metrics: MetricValue[]): MetricValue[] {
  return metrics.filter(
    metric => !metric.slice && Number.isFinite(metric.value),
  );
}

function normalise(name: string): string {
  return name.toLocaleLowerCase('en-US').replace(/[^a-z0-9]/g, '');
}

function productMetrics(product: unknown): string[] {
  const { sla, outcomes } = (product ?? {}) as {
    sla?: { quality?: unknown };
    outcomes?: unknown;
  };
  return [...listOf(sla?.quality), ...listOf(outcomes)].flatMap(item => {
    const { metric } = item as { metric?: unknown };
    return typeof metric === 'string' ? [metric] : [];
  });
}

function metricsOf(card: unknown): MetricValue[] {
  const { metrics } = (card ?? {}) as { metrics?: unknown };
  return listOf(metrics).filter(
    (metric): metric is MetricValue =>
      typeof (metric as MetricValue)?.name === 'string' &&
      typeof (metric as MetricValue)?.value === 'number',
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.filter(Boolean) : [];
}
