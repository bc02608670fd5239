import type { MetricValue, ModelVersion } from '@waymark/plugin-mlops-common';
import { isEvaluationRole } from './registryCard';

/** What of a version or run says on which data its metrics were measured. */
type Measured = Pick<ModelVersion, 'datasets'>;

/** The data behind a value of a metric, as far as the source names it. */
export interface MeasuredData {
  dataset?: string;
  digest?: string;
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
  const digest = digestOf(dataset, version);
  return {
    ...(dataset && { dataset }),
    ...(digest && { digest }),
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
    !(left.digest && right.digest && left.digest !== right.digest)
  );
}

function onlyEvaluationData({ datasets }: Measured): string | undefined {
  const names = new Set(
    datasets.filter(use => isEvaluationRole(use.role)).map(use => use.name),
  );
  return names.size === 1 ? [...names][0] : undefined;
}

/** Data that was measured on; the data of another role may share its name. */
function digestOf(
  dataset: string | undefined,
  { datasets }: Measured,
): string | undefined {
  const uses = datasets.filter(use => use.name === dataset);
  return (uses.find(use => isEvaluationRole(use.role)) ?? uses[0])?.digest;
}
