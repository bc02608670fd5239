/** What the fake server holds, in the shapes of MLflow's own answers. */
export interface FakeStore {
  models: FakeModel[];
  versions: FakeVersion[];
  experiments: { experiment_id: string; name: string }[];
  runs: FakeRun[];
  loggedModels: FakeLoggedModel[];
}

export interface FakeModel {
  name: string;
  creation_timestamp: number;
  last_updated_timestamp: number;
  description?: string;
  tags?: KeyValue[];
  aliases?: { alias: string; version: string }[];
}

export interface FakeVersion {
  name: string;
  version: string;
  creation_timestamp: number;
  last_updated_timestamp: number;
  source?: string;
  run_id?: string;
  status: string;
  tags?: KeyValue[];
}

export interface FakeRun {
  info: {
    run_id: string;
    run_name?: string;
    experiment_id: string;
    user_id?: string;
    status: string;
    start_time: number;
    end_time?: number;
    lifecycle_stage: 'active' | 'deleted';
  };
  data: {
    metrics?: { key: string; value: number | string }[];
    params?: KeyValue[];
    tags?: KeyValue[];
  };
  inputs: {
    dataset_inputs?: {
      dataset: {
        name: string;
        digest: string;
        source_type?: string;
        source?: string;
        schema?: string;
        profile?: string;
      };
      tags?: KeyValue[];
    }[];
  };
  outputs: { model_outputs?: { model_id: string }[] };
}

export interface FakeLoggedModel {
  info: { model_id: string; experiment_id: string };
  data: {
    metrics?: {
      key: string;
      value: number;
      timestamp?: number;
      step?: number;
      dataset_name?: string;
      run_id?: string;
    }[];
  };
}

interface KeyValue {
  key: string;
  value: string;
}

/** A store without anything in it. */
export function emptyStore(): FakeStore {
  return {
    models: [],
    versions: [],
    experiments: [],
    runs: [],
    loggedModels: [],
  };
}
