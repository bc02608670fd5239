import type { JsonObject } from '@backstage/types';
import type {
  DatasetSchemaField,
  DatasetUse,
  MetricValue,
  ModelCard,
  ParamValue,
  RunState,
} from '@waymark/plugin-mlops-common';

/**
 * Points at an object of the same connection: a model, data set or pipeline
 * by the id its own record carries.
 * @public
 */
export interface SubjectRef {
  kind: 'model' | 'dataset' | 'pipeline';
  id: string;
}

/**
 * What models, data sets and pipelines have in common. `id` is stable within
 * the connection and at most 500 characters; times are ISO 8601 with zone.
 * @public
 */
export interface ObjectRecordBase {
  id: string;
  /** The source's own name, untouched; becomes the title. */
  name: string;
  /**
   * The entity it belongs to, where the connector read that from the catalog
   * itself. Without it the registry binds by annotation or name, and lets the
   * catalog discover what is declared nowhere.
   */
  entityRef?: string;
  /**
   * False keeps an object that nobody declared out of the catalog (a file
   * of a pipeline, say). Defaults to true.
   */
  discover?: boolean;
  description?: string;
  /** The source's tags or labels; owner and system are mapped from them. */
  tags?: Record<string, string>;
  /** As the source states it: an entity ref or a bare name. */
  owner?: string;
  system?: string;
  lifecycle?: string;
  createdAt?: string;
  updatedAt?: string;
  /** The object's page in the source. */
  url?: string;
  /** Annotations for the discovered entity, such as lineage identities. */
  annotations?: Record<string, string>;
}

/** A registered model. @public */
export interface ModelRecord extends ObjectRecordBase {
  type: 'model';
  modelType?: string;
  /** Data sets and base models known from the model itself (a card, say). */
  trainedOn?: DatasetUse[];
  derivedFrom?: string[];
}

/** A version of a registered model. @public */
export interface ModelVersionRecord {
  type: 'model-version';
  modelId: string;
  version: string;
  aliases: string[];
  /** Upper case as MLflow has it: READY, PENDING_REGISTRATION, … */
  status: string;
  createdAt: string;
  updatedAt?: string;
  createdBy?: string;
  description?: string;
  runId?: string;
  commit?: string;
  metrics: MetricValue[];
  params: ParamValue[];
  datasets: DatasetUse[];
  tags?: Record<string, string>;
  url?: string;
}

/** One execution of a training, evaluation or data job. @public */
export interface RunRecord {
  type: 'run';
  id: string;
  name?: string;
  /** The models, data sets and pipelines on whose pages the run belongs. */
  subjects: SubjectRef[];
  job?: { namespace?: string; name: string };
  state: RunState;
  startedAt?: string;
  endedAt?: string;
  user?: string;
  commit?: string;
  /** What the source says went wrong, at most 2,000 characters. */
  error?: string;
  metrics: MetricValue[];
  params: ParamValue[];
  inputs: DatasetUse[];
  outputs: DatasetUse[];
  tags?: Record<string, string>;
  url?: string;
}

/** A data set. @public */
export interface DatasetRecord extends ObjectRecordBase {
  type: 'dataset';
  datasetType?: string;
  platform?: string;
  location?: string;
  schema?: DatasetSchemaField[];
}

/** A state of a data set, named by digest or commit. @public */
export interface DatasetVersionRecord {
  type: 'dataset-version';
  datasetId: string;
  version: string;
  createdAt?: string;
  sizeBytes?: number;
  rows?: number;
  files?: number;
  runId?: string;
  commit?: string;
}

/** A pipeline. @public */
export interface PipelineRecord extends ObjectRecordBase {
  type: 'pipeline';
  pipelineType?: string;
  orchestrator?: string;
  schedule?: string;
  consumes?: DatasetUse[];
  produces?: DatasetUse[];
}

/** What every report about a subject carries; `id` is unique per type. @public */
export interface ReportRecordBase {
  id: string;
  subject: SubjectRef;
  at: string;
  url?: string;
  /** Where in the source it was read: a repository path, say. */
  path?: string;
}

/** A version of a model serving somewhere. @public */
export interface DeploymentRecord extends ReportRecordBase {
  type: 'deployment';
  version: string;
  environment: string;
  /** Entity ref of the component or API, or a URL. */
  endpoint?: string;
  by?: string;
  region?: string;
  commit?: string;
}

/** A model or data card. @public */
export interface CardRecord extends ReportRecordBase {
  type: 'card';
  format: 'hugging-face' | 'google-model-card' | 'source';
  /** The version of the model that it was written for, where it says so. */
  version?: string;
  card: ModelCard;
}

/** The outcome of a validation suite over a data set or model. @public */
export interface QualityRecord extends ReportRecordBase {
  type: 'quality';
  suite: string;
  checks: {
    name: string;
    passed: boolean;
    column?: string;
    observed?: string;
    message?: string;
  }[];
}

/** One drift report with its metrics. @public */
export interface DriftRecord extends ReportRecordBase {
  type: 'drift';
  metrics: {
    metric: string;
    value: number;
    threshold?: number;
    state: 'ok' | 'drifted' | 'unknown';
    column?: string;
  }[];
}

/** The outcome of a CI run. @public */
export interface CiRecord extends ReportRecordBase {
  type: 'ci';
  provider: string;
  state: 'passed' | 'failed' | 'running' | 'unknown';
  branch?: string;
  commit?: string;
  tests?: { passed: number; failed: number; skipped: number };
}

/**
 * An OpenLineage event, delivered to the lineage API through the outbox.
 * `id` makes resending harmless: an event whose id was queued before is not
 * queued again.
 * @public
 */
export interface OpenLineageRecord {
  type: 'openlineage';
  id: string;
  event: JsonObject;
}

/** Something that could not be understood; nothing else is lost for it. @public */
export interface ProblemRecord {
  type: 'problem';
  path: string;
  line?: number;
  message: string;
  hint?: string;
}

/** Something that an incremental pass knows to be gone. @public */
export interface GoneRecord {
  type: 'gone';
  what: 'model' | 'dataset' | 'pipeline' | 'model-version' | 'run';
  /** The object's id; for a version the model's id. */
  id: string;
  version?: string;
}

/** @public */
export type ReportRecord =
  DeploymentRecord | CardRecord | QualityRecord | DriftRecord | CiRecord;

/** @public */
export type MlopsRecord =
  | ModelRecord
  | ModelVersionRecord
  | RunRecord
  | DatasetRecord
  | DatasetVersionRecord
  | PipelineRecord
  | ReportRecord
  | OpenLineageRecord
  | ProblemRecord
  | GoneRecord;
