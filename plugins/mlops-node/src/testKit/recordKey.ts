import type { MlopsRecord } from '../records';

/**
 * Names a record, so that two passes can be compared: equal keys mean the
 * same object of the source.
 *
 * `model:fraud`, `model-version:fraud@3`, `run:4711`, `problem:a/dvc.yaml:3`.
 * @public
 */
export function recordKey(record: MlopsRecord): string {
  switch (record.type) {
    case 'model-version':
      return `model-version:${record.modelId}@${record.version}`;
    case 'dataset-version':
      return `dataset-version:${record.datasetId}@${record.version}`;
    case 'problem':
      return `problem:${record.path}:${record.line ?? ''}`;
    case 'gone':
      return `gone:${record.what}:${record.id}@${record.version ?? ''}`;
    default:
      return `${record.type}:${record.id}`;
  }
}
