import type { MetricValue, ModelVersion } from '@waymark/plugin-mlops-common';
import { isEvaluationRole } from './registryCard';

/** What of a version or run says on which data its metrics were measured. */
type Measured = Pick<ModelVersion, 'datasets'>;

/** The data behind a value of a metric, as far as the source names it. */
export interface MeasuredData {
  dataset?: string;
  /** State of the data; several, where it was measured on several at once. */
  digest?: string;
  /** Which rows of it, in the source's words. */
  part?: string;
  slice?: string;
}

/**
 * The data a metric was measured on: its own, else the only evaluation data
 * of the version; with the state of that data where it is known.
 */
export function measuredOn(
  metric: MetricValue,
  version: Measured,
): MeasuredData {
  const dataset = metric.dataset ?? onlyEvaluationData(version);
  const uses = usesOf(dataset, version);
  const digest = joined(uses.map(use => use.digest));
  const part = joined(uses.map(use => use.part));
  return {
    ...(dataset && { dataset }),
    ...(digest && { digest }),
    ...(part && { part }),
    ...(metric.slice && { slice: metric.slice }),
  };
}

/**
 * Whether two values may be compared: a difference means something only on
 * the same data and slice. Where only one side knows the state of the data,
 * its name has to do.
 */
export function isSameData(left: MeasuredData, right: MeasuredData): boolean {
  return (
    left.dataset === right.dataset &&
    left.slice === right.slice &&
    isSameState(left, right)
  );
}

/**
 * Digests identify the rows and decide where both are known; the names of
 * parts are words, which have to do where digests are missing.
 */
function isSameState(left: MeasuredData, right: MeasuredData): boolean {
  if (left.digest && right.digest) {
    return left.digest === right.digest;
  }
  return !left.part || !right.part || left.part === right.part;
}

function onlyEvaluationData({ datasets }: Measured): string | undefined {
  const names = new Set(
    datasets.filter(use => isEvaluationRole(use.role)).map(use => use.name),
  );
  return names.size === 1 ? [...names][0] : undefined;
}

/** Data that was measured on; the data of another role may share its name. */
function usesOf(dataset: string | undefined, { datasets }: Measured) {
  const uses = datasets.filter(use => use.name === dataset);
  const evaluated = uses.filter(use => isEvaluationRole(use.role));
  return evaluated.length > 0 ? evaluated : uses.slice(0, 1);
}

function joined(values: (string | undefined)[]): string | undefined {
  const known = values.filter(value => value !== undefined);
  return [...new Set(known)].sort().join(', ') || undefined;
}
