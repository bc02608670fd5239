import type { MetricValue } from '@waymark/plugin-mlops-common';
import type { MlflowLoggedModel, MlflowRun } from '../client/schemas';
import { compareText } from './plainValues';

type RunMetric = NonNullable<NonNullable<MlflowRun['data']>['metrics']>[number];
type ModelMetric = NonNullable<
  NonNullable<MlflowLoggedModel['data']>['metrics']
>[number];

const MAX_METRICS = 500;

/**
 * The last value of each metric of a run, told apart by the data set it was
 * measured on where a logged model says so (MLflow 3).
 *
 * A run says NaN in words, a logged model says 0 instead. So where a run has
 * NaN, a 0 of the logged model is that NaN; any other value it has on another
 * data set is its own. MLflow's stores keep infinity as the largest double,
 * which is infinity again here.
 */
export function toMetrics(
  runMetrics: RunMetric[] | null | undefined,
  modelMetrics: ModelMetric[] | null | undefined = [],
): MetricValue[] {
  const ofRun = new Map(
    (runMetrics ?? []).map(one => [one.key, readValue(one.value)]),
  );
  const result = new Map<string, MetricValue>();
  const add = (metric: MetricValue) =>
    result.set(JSON.stringify([metric.name, metric.dataset]), metric);

  const tied = latest(modelMetrics ?? []);
  const told = new Set<string>();
  for (const { key, value: stored, dataset_name } of tied) {
    const isLostNaN = stored === 0 && Number.isNaN(ofRun.get(key));
    const value = isLostNaN ? NaN : readValue(stored);
    if (dataset_name || !ofRun.has(key)) {
      add({ name: key, value, ...(dataset_name && { dataset: dataset_name }) });
      told.add(`${key}=${value}`);
    }
  }
  for (const [name, value] of ofRun) {
    // The run's value is that of one of the data sets; it is no second fact.
    if (!told.has(`${name}=${value}`)) {
      add({ name, value });
    }
  }
  return [...result.values()]
    .sort(
      (a, b) =>
        compareText(a.name, b.name) ||
        compareText(a.dataset ?? '', b.dataset ?? ''),
    )
    .slice(0, MAX_METRICS);
}

function latest(metrics: ModelMetric[]): ModelMetric[] {
  const newest = new Map<string, ModelMetric>();
  for (const metric of metrics) {
    const key = JSON.stringify([metric.key, metric.dataset_name ?? null]);
    const other = newest.get(key);
    if (!other || isNewer(metric, other)) {
      newest.set(key, metric);
    }
  }
  return [...newest.values()];
}

function isNewer(a: ModelMetric, b: ModelMetric): boolean {
  const [stepA, stepB] = [a.step ?? 0, b.step ?? 0];
  return stepA !== stepB
    ? stepA > stepB
    : (a.timestamp ?? 0) > (b.timestamp ?? 0);
}

function readValue(value: number): number {
  return Math.abs(value) === Number.MAX_VALUE
    ? Math.sign(value) * Infinity
    : value;
}
