import type { FakeModel, FakeRun, FakeStore, FakeVersion } from './FakeStore';

/** When everything was seeded; what changes later is far behind it. */
export const SEEDED_AT = Date.parse('2026-03-01T08:00:00Z');

const HOUR = 3_600_000;

/** A registered model with sensible values, to be changed where it matters. */
export function fakeModel(fields: Partial<FakeModel> = {}): FakeModel {
  return {
    name: 'churn',
    creation_timestamp: SEEDED_AT,
    last_updated_timestamp: SEEDED_AT,
    ...fields,
  };
}

/** A version of a registered model. */
export function fakeVersion(fields: Partial<FakeVersion> = {}): FakeVersion {
  return {
    name: 'churn',
    version: '1',
    creation_timestamp: SEEDED_AT,
    last_updated_timestamp: SEEDED_AT,
    status: 'READY',
    ...fields,
  };
}

/** A finished run that read one data set. */
export function fakeRun(
  info: Partial<FakeRun['info']> = {},
  rest: Partial<Omit<FakeRun, 'info'>> = {},
): FakeRun {
  return {
    info: {
      run_id: '0123456789abcdef0123456789abcdef',
      run_name: 'nightly',
      experiment_id: '1',
      user_id: 'ada',
      status: 'FINISHED',
      start_time: SEEDED_AT - HOUR,
      end_time: SEEDED_AT,
      lifecycle_stage: 'active',
      ...info,
    },
    data: { metrics: [{ key: 'auc', value: 0.91 }], ...rest.data },
    inputs: {
      dataset_inputs: [
        {
          dataset: {
            name: 'customers',
            digest: 'd1',
            source_type: 's3',
            source: '{"uri": "s3://lake/customers.parquet"}',
            profile: '{"num_rows": 75}',
          },
          tags: [{ key: 'mlflow.data.context', value: 'training' }],
        },
      ],
      ...rest.inputs,
    },
    outputs: rest.outputs ?? {},
  };
}

/**
 * Fills a store with models of two versions each, a run for every version, and
 * a failed run in every experiment.
 *
 * @returns the record keys that a full pass must yield
 */
export function seedStore(store: FakeStore, models: number): string[] {
  const keys = ['dataset:customers', 'dataset-version:customers@d1'];
  for (let n = 0; n < models; n++) {
    const name = `model ${n}`;
    const experiment_id = String(n % 3);
    if (n < 3) {
      store.experiments.push({ experiment_id, name: `experiment ${n}` });
      keys.push(`pipeline:experiment ${n}`, `run:failed-${n}`);
      store.runs.push(
        fakeRun({ run_id: `failed-${n}`, experiment_id, status: 'FAILED' }),
      );
    }
    store.models.push(
      fakeModel({ name, aliases: [{ alias: 'champion', version: '2' }] }),
    );
    keys.push(`model:${name}`);
    for (const version of ['1', '2']) {
      const run_id = `${String(n).padStart(16, '0')}${version.padStart(16, '0')}`;
      store.versions.push(fakeVersion({ name, version, run_id }));
      store.runs.push(fakeRun({ run_id, experiment_id }));
      keys.push(`model-version:${name}@${version}`, `run:${run_id}`);
    }
  }
  return keys;
}
