import {
  ANNOTATION_OPENLINEAGE_DATASET,
  type DatasetSchemaField,
  type DatasetUse,
  type MetricValue,
} from '@waymark/plugin-mlops-common';
import type {
  DatasetRecord,
  DatasetVersionRecord,
} from '@waymark/plugin-mlops-node';
import type { MlflowDatasetInput, MlflowRun } from '../client/schemas';
import { locateDataset } from './locateDataset';
import { findTag, parseObject } from './plainValues';

const ROLES: Record<string, string> = {
  train: 'training',
  training: 'training',
  fit: 'training',
  eval: 'evaluation',
  evaluation: 'evaluation',
  validation: 'evaluation',
  test: 'evaluation',
  testing: 'evaluation',
};

/** The data sets that a run logged as its inputs. */
export function inputsOf(run?: MlflowRun): MlflowDatasetInput[] {
  return run?.inputs?.dataset_inputs ?? [];
}

/**
 * How a run used its data sets. The role is MLflow's context in one word of
 * ours; without a context, a data set that metrics were measured on was
 * evaluated on, and any other is plain `input`.
 */
export function toDatasetUses(
  inputs: MlflowDatasetInput[],
  metrics: MetricValue[],
): DatasetUse[] {
  const measured = new Set(metrics.map(({ dataset }) => dataset));
  const uses = inputs.map(({ dataset, tags }) => {
    const context = findTag(tags, 'mlflow.data.context')?.toLowerCase();
    const assumed = measured.has(dataset.name) ? 'evaluation' : 'input';
    return {
      name: dataset.name,
      digest: dataset.digest,
      role: context ? (ROLES[context] ?? context) : assumed,
    };
  });
  const distinct = new Map(uses.map(use => [JSON.stringify(use), use]));
  return [...distinct.keys()].sort().map(key => distinct.get(key)!);
}

/** The record of a data set that a run read. */
export function toDatasetRecord(
  input: MlflowDatasetInput,
  options: { lineageNamespace: string; discover: boolean },
): DatasetRecord {
  const { name, source_type: platform } = input.dataset;
  const {
    namespace,
    name: path,
    location,
  } = locateDataset(input.dataset, options.lineageNamespace);
  const schema = readColumns(input.dataset.schema);
  return {
    type: 'dataset',
    id: name,
    name,
    discover: options.discover,
    ...(platform && { platform }),
    ...(location && { location }),
    ...(schema && { schema }),
    annotations: { [ANNOTATION_OPENLINEAGE_DATASET]: `${namespace}|${path}` },
  };
}

/** The state of the data set that a run read, named by its digest. */
export function toDatasetVersionRecord(
  input: MlflowDatasetInput,
): DatasetVersionRecord {
  const { name, digest, profile } = input.dataset;
  const rows = parseObject(profile)?.num_rows;
  return {
    type: 'dataset-version',
    datasetId: name,
    version: digest,
    ...(typeof rows === 'number' && Number.isInteger(rows) && { rows }),
  };
}

/**
 * The columns of MLflow's `mlflow_colspec`. Tensors have no columns, and a
 * schema that is not understood is no reason to lose the data set.
 */
export function readColumns(
  schema?: string | null,
): DatasetSchemaField[] | undefined {
  const columns = parseObject(schema)?.mlflow_colspec;
  if (!Array.isArray(columns)) {
    return undefined;
  }
  const fields = columns.flatMap((column): DatasetSchemaField[] => {
    const { name, type } = (column ?? {}) as { name?: unknown; type?: unknown };
    return typeof name === 'string'
      ? [{ name, ...(typeof type === 'string' && { type }) }]
      : [];
  });
  return fields.length > 0 ? fields : undefined;
}
