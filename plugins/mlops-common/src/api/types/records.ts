import type { SourceLink } from './sources';

/** @public */
export type RunState =
  'scheduled' | 'running' | 'finished' | 'failed' | 'aborted' | 'unknown';

/** @public */
export interface MetricValue {
  name: string;
  /**
   * In JSON a number, or the words `NaN`, `Infinity` and `-Infinity` as in
   * protobuf's JSON mapping; the client makes numbers of these.
   */
  value: number;
  /** Name of the data set it was measured on. */
  dataset?: string;
  slice?: string;
}

/** @public */
export interface ParamValue {
  name: string;
  value: string;
}

/** A data set as a run or version names it. @public */
export interface DatasetUse {
  name: string;
  /** Identifies the state of the data, or of the part of it that was used. */
  digest?: string;
  /** Which rows were used, in the source's words, where not all were. */
  part?: string;
  role: string;
  entityRef?: string;
}

/** @public */
export interface ModelVersion {
  version: string;
  aliases: string[];
  status: string;
  createdAt: string;
  createdBy?: string;
  description?: string;
  runId?: string;
  commit?: string;
  metrics: MetricValue[];
  params: ParamValue[];
  datasets: DatasetUse[];
  source: SourceLink;
  /** When the registry last stored a change of it. */
  seenAt: string;
}

/** @public */
export interface Run {
  id: string;
  name?: string;
  state: RunState;
  startedAt?: string;
  endedAt?: string;
  durationMs?: number;
  job?: { namespace?: string; name: string; entityRef?: string };
  user?: string;
  commit?: string;
  error?: string;
  metrics: MetricValue[];
  params: ParamValue[];
  inputs: DatasetUse[];
  outputs: DatasetUse[];
  source: SourceLink;
  seenAt: string;
}

/** @public */
export interface DatasetSchemaField {
  name: string;
  type?: string;
  description?: string;
  classification?: string;
}

/** @public */
export interface DatasetSchema {
  fields: DatasetSchemaField[];
  from?: 'declared' | string;
  at?: string;
}

/** @public */
export interface DatasetVersion {
  version: string;
  createdAt?: string;
  sizeBytes?: number;
  rows?: number;
  files?: number;
  runId?: string;
  commit?: string;
  source: SourceLink;
  seenAt: string;
}
