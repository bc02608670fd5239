/** When the newest object was made; everything else is older. */
export const NEWEST = Date.parse('2026-06-01T00:00:00Z');

/*
 * Sizes other than those of the registry's benchmark come in the environment:
 * the stub is a process of its own.
 */

/** Versions of every model, each with a run of its own. */
export const VERSIONS_PER_MODEL = sizeOf('VERSIONS', 3);

/** Metrics of every run beyond the named ones, and of the newest run of all. */
const MORE_METRICS = sizeOf('MORE_METRICS', 0);
const NEWEST_METRICS = sizeOf('NEWEST_METRICS', MORE_METRICS);

/** Models whose runs share an experiment. */
const MODELS_PER_EXPERIMENT = 100;

/** Data sets that all runs share, and the states each of them was seen in. */
const DATASETS = 200;
const DIGESTS = 4;

/** Odd, so that it has an inverse for 32 bits: {@link GATHER}. */
const SCATTER = 0x9e3779b1;
const GATHER = 0xe8b2f51;

const METRICS = ['accuracy', 'auc', 'f1', 'log_loss', 'precision', 'recall'];
const PARAMS = [
  'batch_size',
  'colsample',
  'early_stopping',
  'eta',
  'gamma',
  'max_depth',
  'min_child_weight',
  'n_estimators',
  'seed',
  'subsample',
];

/*
 * Everything is computed from a number, so that nothing is kept and two
 * servers say the same. Field names and shapes are those that MLflow 3.17
 * answers with; versions are numbered newest first over all models.
 */

/** A registered model; `revision` changes its description. */
export function registeredModel(index: number, revision = 0) {
  const at = NEWEST - index * 60_000;
  const newest = index * VERSIONS_PER_MODEL;
  return {
    name: modelName(index),
    creation_timestamp: at - 86_400_000,
    last_updated_timestamp: at,
    description: `Predicts target ${index}${
      revision > 0 ? `, revised ${revision} times` : ''
    }.`,
    latest_versions: [modelVersion(newest)],
    tags: [
      { key: 'owner', value: `group:default/team-${index % 60}` },
      { key: 'lifecycle', value: index % 3 === 0 ? 'production' : 'trial' },
      { key: 'cost-centre', value: `cc-${index % 40}` },
    ],
    aliases: [{ alias: 'champion', version: String(VERSIONS_PER_MODEL) }],
  };
}

/** A model version; `sequence` counts all versions, newest first. */
export function modelVersion(sequence: number) {
  const index = Math.floor(sequence / VERSIONS_PER_MODEL);
  const back = sequence % VERSIONS_PER_MODEL;
  const at = NEWEST - index * 60_000 - back * 1_000;
  return {
    name: modelName(index),
    version: String(VERSIONS_PER_MODEL - back),
    creation_timestamp: at,
    last_updated_timestamp: at,
    current_stage: 'None',
    description: '',
    source: `models:/${loggedModelId(sequence)}`,
    run_id: runId(sequence),
    status: 'READY',
    run_link: '',
  };
}

/** An experiment. */
export function experiment(index: number) {
  return {
    experiment_id: String(index + 1),
    name: `experiment ${index + 1}`,
    artifact_location: `mlflow-artifacts:/${index + 1}`,
    lifecycle_stage: 'active',
  };
}

/** The experiment that a version's run belongs to. */
function experimentIdOf(sequence: number): string {
  const model = Math.floor(sequence / VERSIONS_PER_MODEL);
  return String(Math.floor(model / MODELS_PER_EXPERIMENT) + 1);
}

/** The versions, of so many, whose runs an experiment holds. */
export function sequencesOf(experimentId: number, versions: number): number[] {
  const size = MODELS_PER_EXPERIMENT * VERSIONS_PER_MODEL;
  const start = (experimentId - 1) * size;
  const length = Math.max(0, Math.min(size, versions - start));
  return Array.from({ length }, (_, n) => start + n);
}

/** How many experiments so many models were made in. */
export function countExperiments(models: number): number {
  return Math.ceil(models / MODELS_PER_EXPERIMENT);
}

/** The run that a version came from. */
export function run(sequence: number) {
  const ended = NEWEST - sequence * 20_000;
  const id = runId(sequence);
  const experimentId = experimentIdOf(sequence);
  const user = `user${sequence % 80}`;
  const commit = digits(sequence % 500).repeat(5);
  return {
    info: {
      run_uuid: id,
      run_id: id,
      run_name: `nightly-${sequence}`,
      experiment_id: experimentId,
      user_id: user,
      status: 'FINISHED',
      start_time: ended - 3_600_000,
      end_time: ended,
      artifact_uri: `mlflow-artifacts:/${experimentId}/${id}/artifacts`,
      lifecycle_stage: 'active',
    },
    data: {
      metrics: metricsOf(sequence).map(metric => ({
        ...metric,
        timestamp: ended,
        step: 0,
      })),
      params: paramsOf(sequence),
      tags: [
        { key: 'mlflow.user', value: user },
        { key: 'mlflow.source.name', value: 'train.py' },
        { key: 'mlflow.source.type', value: 'LOCAL' },
        { key: 'mlflow.source.git.commit', value: commit },
        { key: 'mlflow.runName', value: `nightly-${sequence}` },
      ],
    },
    inputs: { dataset_inputs: [datasetInput(sequence)] },
    outputs: {
      model_outputs: [{ model_id: loggedModelId(sequence), step: 0 }],
    },
  };
}

/** The MLflow 3 logged model that a version was registered from. */
export function loggedModel(sequence: number) {
  const at = NEWEST - sequence * 20_000;
  return {
    info: {
      model_id: loggedModelId(sequence),
      experiment_id: experimentIdOf(sequence),
      name: 'model',
      creation_timestamp_ms: at,
      last_updated_timestamp_ms: at,
      status: 'LOGGED_MODEL_READY',
      model_type: '',
      source_run_id: runId(sequence),
    },
    data: {
      params: paramsOf(sequence),
      metrics: metricsOf(sequence).map(metric => ({
        ...metric,
        timestamp: at,
        step: 0,
        model_id: loggedModelId(sequence),
        run_id: runId(sequence),
      })),
    },
  };
}

/** The number in the id of a run or a logged model. */
export function sequenceOf(id: string): number {
  const scattered = parseInt(id.replace(/^m-/, '').slice(0, 8), 16);
  return Math.imul(scattered, GATHER) >>> 0;
}

function sizeOf(what: string, normal: number): number {
  return Number(process.env[`WAYMARK_STUB_${what}`] ?? normal);
}

function modelName(index: number): string {
  return `model-${String(index).padStart(5, '0')}`;
}

function runId(sequence: number): string {
  return idOf(sequence, 'run');
}

function loggedModelId(sequence: number): string {
  return `m-${idOf(sequence, 'model')}`;
}

/**
 * 32 hexadecimal digits, as MLflow's: scattered, so that indexes are filled in
 * no order, and yet the first eight are the number multiplied.
 */
function idOf(sequence: number, kind: string): string {
  return digits(sequence) + digits(hash(`${kind} ${sequence}`)).repeat(3);
}

function metricsOf(sequence: number) {
  const more = sequence === 0 ? NEWEST_METRICS : MORE_METRICS;
  const keys = [
    ...METRICS,
    ...Array.from({ length: more }, (_, n) => `slice_${n + 1}_recall`),
  ];
  return keys.map((key, n) => ({
    key,
    value: ((sequence * 31 + n * 977) % 9_973) / 9_973,
  }));
}

function paramsOf(sequence: number) {
  return PARAMS.map((key, n) => ({
    key,
    value: String((sequence + n) % 64),
  }));
}

function datasetInput(sequence: number) {
  const number = Math.floor(sequence / VERSIONS_PER_MODEL) % DATASETS;
  const name = `dataset-${number}`;
  const columns = ['id', 'age', 'income', 'region', 'target'].map(column => ({
    type: 'double',
    name: column,
    required: true,
  }));
  return {
    tags: [{ key: 'mlflow.data.context', value: 'training' }],
    dataset: {
      name,
      digest: digits(hash(`${name} ${sequence % DIGESTS}`)),
      source_type: 's3',
      source: JSON.stringify({ uri: `s3://lake/${name}.parquet` }),
      schema: JSON.stringify({ mlflow_colspec: columns }),
      profile: JSON.stringify({ num_rows: 1_000 + (sequence % DIGESTS) }),
    },
  };
}

/** Eight hexadecimal digits that stand for a number below 2^32. */
function digits(value: number): string {
  return (Math.imul(value, SCATTER) >>> 0).toString(16).padStart(8, '0');
}

/** FNV-1a: the stub answers fast so that little of the time is its own. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
