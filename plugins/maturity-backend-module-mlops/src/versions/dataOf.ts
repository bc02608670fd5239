import type { DatasetUse, ModelVersion } from '@waymark/plugin-mlops-common';

type Measured = Pick<ModelVersion, 'datasets' | 'metrics'>;

/** Roles under which tracking servers name data that is measured on. */
const EVALUATION_ROLES = /eval|test|valid|holdout/i;

/** Data sets that a version learnt from. */
export function trainingDataOf({ datasets }: Measured): DatasetUse[] {
  return datasets.filter(({ role }) => !EVALUATION_ROLES.test(role));
}

/** Names of the data sets that a version was measured on. */
export function evaluationDataOf({ datasets, metrics }: Measured): string[] {
  const names = [
    ...datasets
      .filter(({ role }) => EVALUATION_ROLES.test(role))
      .map(({ name }) => name),
    ...metrics.flatMap(({ dataset }) => dataset ?? []),
  ];
  return [...new Set(names)];
}
