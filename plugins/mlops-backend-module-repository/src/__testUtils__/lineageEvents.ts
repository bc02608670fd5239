import type {
  MlopsRecord,
  ModelVersionRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';
import { translateLineage } from '../formats/openLineage/translateLineage';
import { folderContext, folderEntity } from './entities';

export const RUN_A = '0190c2f4-858f-72bf-b0b0-dd1a1ab893de';
export const RUN_B = '0190c2f5-858f-72bf-b0b0-dd1a1ab893de';
const SCHEMA =
  'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent';

interface EventOptions {
  at: string;
  type?: string;
  runId?: string;
  job?: string;
  runFacets?: object;
  jobFacets?: object;
  inputs?: object[];
  outputs?: object[];
}

export function event(options: EventOptions): string {
  const { at, type, runId = RUN_A, job = 'training', inputs = [] } = options;
  return JSON.stringify({
    eventTime: `2026-06-01T${at}:00.000000+00:00`,
    eventType: type,
    producer: 'https://example.org/training',
    schemaURL: SCHEMA,
    run: { runId, facets: options.runFacets ?? {} },
    job: { namespace: 'acme', name: job, facets: options.jobFacets ?? {} },
    inputs,
    outputs: options.outputs ?? [],
  });
}

export function model(
  version?: string,
  facet?: object,
  facets: object = {},
  name = 'churn',
): object {
  return {
    namespace: 'mlflow://acme',
    name,
    facets: {
      datasetType: { datasetType: 'MODEL' },
      ...(version && { version: { datasetVersion: version } }),
      ...facets,
    },
    ...(facet && {
      outputFacets: { waymark_modelVersion: { version, ...facet } },
    }),
  };
}

export const table = (version: string, facets = {}, outputFacets = {}) => ({
  namespace: 'acme',
  name: 'customers.csv',
  facets: { version: { datasetVersion: version }, ...facets },
  outputFacets,
});

export const file = (...lines: string[]) => ({
  path: 'lineage/events.ndjson',
  text: `${lines.join('\n')}\n`,
});

export const churn = folderEntity('model', 'churn', {
  'openlineage.io/dataset': 'mlflow://acme|churn',
});
export const customers = folderEntity('dataset', 'customers', {
  'openlineage.io/dataset': 'other|x\nacme|customers.csv',
});
export const training = folderEntity('pipeline', 'training', {
  'openlineage.io/job': 'acme|training',
});
export const context = folderContext([churn, customers, training]);

export const ofType = <T extends MlopsRecord['type']>(
  records: MlopsRecord[],
  type: T,
) =>
  records.filter(
    (record): record is Extract<MlopsRecord, { type: T }> =>
      record.type === type,
  );

export const versions = (...lines: string[]): ModelVersionRecord[] =>
  ofType(translateLineage([file(...lines)], context).records, 'model-version');

export const runs = (...lines: string[]): RunRecord[] =>
  ofType(translateLineage([file(...lines)], context).records, 'run');
