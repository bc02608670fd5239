import type {
  CardRecord,
  DatasetRecord,
  ModelRecord,
  MlopsRecord,
  ModelVersionRecord,
  OpenLineageRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';

/** A registered model. */
export function model(
  id: string,
  changes: Partial<ModelRecord> = {},
): ModelRecord {
  return { type: 'model', id, name: id, ...changes };
}

/** A data set. */
export function dataset(
  id: string,
  changes: Partial<DatasetRecord> = {},
): DatasetRecord {
  return { type: 'dataset', id, name: id, ...changes };
}

/** A version of a model. */
export function version(
  modelId: string,
  name: string,
  changes: Partial<ModelVersionRecord> = {},
): ModelVersionRecord {
  return {
    type: 'model-version',
    modelId,
    version: name,
    aliases: [],
    status: 'READY',
    createdAt: '2026-01-01T00:00:00.000Z',
    metrics: [{ name: 'auc', value: 0.9 }],
    params: [],
    datasets: [],
    ...changes,
  };
}

/** A finished run of a model. */
export function run(
  id: string,
  modelId: string,
  changes: Partial<RunRecord> = {},
): RunRecord {
  return {
    type: 'run',
    id,
    subjects: [{ kind: 'model', id: modelId }],
    state: 'finished',
    startedAt: '2026-01-01T00:00:00.000Z',
    metrics: [],
    params: [],
    inputs: [],
    outputs: [],
    ...changes,
  };
}

/** A card about a model. */
export function card(
  id: string,
  modelId: string,
  changes: Partial<CardRecord> = {},
): CardRecord {
  return {
    type: 'card',
    id,
    subject: { kind: 'model', id: modelId },
    at: '2026-01-01T00:00:00.000Z',
    format: 'source',
    card: {},
    ...changes,
  };
}

/** An OpenLineage event. */
export function event(id: string): OpenLineageRecord {
  return {
    type: 'openlineage',
    id,
    event: {
      eventType: 'COMPLETE',
      eventTime: '2026-01-01T00:00:00.000Z',
      run: { runId: id },
      job: { namespace: 'stub', name: 'train' },
    },
  };
}

/** Two models with two versions and a run each, a card, a data set, an event. */
export function twoModels(): MlopsRecord[] {
  return [
    model('churn'),
    model('fraud'),
    ...['churn', 'fraud'].flatMap(name => [
      version(name, '1', { runId: `${name}-run` }),
      version(name, '2'),
      run(`${name}-run`, name),
    ]),
    dataset('customers'),
    card('churn-card', 'churn'),
    event('event-1'),
  ];
}
