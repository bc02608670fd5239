import type { MlopsRecord } from '@waymark/plugin-mlops-node';
import {
  readPages,
  recordKey,
  recordsOf,
} from '@waymark/plugin-mlops-node/testUtils';
import type { MlflowConnection } from '@waymark/plugin-mlflow-client-node';
import { createTestConnection } from '../fakeMlflow/createTestConnection';
import { FakeMlflow } from '../fakeMlflow/FakeMlflow';
import { emptyStore, type FakeStore } from '../fakeMlflow/FakeStore';
import {
  fakeModel,
  fakeRun,
  fakeVersion,
  SEEDED_AT,
} from '../fakeMlflow/seedStore';
import { MlflowConnector } from './MlflowConnector';

const DAY = 24 * 3_600_000;

describe('MlflowConnector', () => {
  let fake: FakeMlflow;
  let store: FakeStore;

  beforeEach(async () => {
    store = emptyStore();
    store.experiments.push({ experiment_id: '1', name: 'nightly churn' });
    fake = await FakeMlflow.start(store);
  });
  afterEach(() => fake.stop());

  const connect = (fields: Partial<MlflowConnection> = {}) =>
    new MlflowConnector(createTestConnection({ baseUrl: fake.url, ...fields }));

  const readFull = async (connector = connect()) =>
    recordsOf(await readPages(connector));

  const questionsAboutModels = () =>
    fake.requests.filter(({ endpoint }) =>
      endpoint.startsWith('registered-models/'),
    ).length;

  const keys = (records: MlopsRecord[]) =>
    records.filter(({ type }) => type !== 'openlineage').map(recordKey);

  it('finds nothing in an empty server', async () => {
    expect(await readFull()).toEqual([]);
  });

  it('tells the aliases that MLflow keeps with the model', async () => {
    store.models.push(
      fakeModel({
        aliases: [
          { alias: 'champion', version: '2' },
          { alias: 'canary', version: '2' },
          { alias: 'previous', version: '1' },
        ],
      }),
    );
    store.versions.push(fakeVersion(), fakeVersion({ version: '2' }));
    expect(await readFull()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ version: '1', aliases: ['previous'] }),
        expect.objectContaining({
          version: '2',
          aliases: ['canary', 'champion'],
        }),
      ]),
    );
  });

  it('reads a model that was registered while the models were listed', async () => {
    store.models.push(fakeModel());
    fake.onRequest = ({ endpoint }) => {
      if (endpoint === 'model-versions/search' && store.models.length === 1) {
        store.models.push(fakeModel({ name: 'late' }));
        store.versions.push(fakeVersion({ name: 'late' }));
      }
    };
    expect(keys(await readFull())).toEqual([
      'model:churn',
      'model:late',
      'model-version:late@1',
    ]);
  });

  it('leaves out versions of a model that is gone by then', async () => {
    store.models.push(fakeModel());
    store.versions.push(fakeVersion({ name: 'gone' }), fakeVersion());
    expect(keys(await readFull())).toEqual([
      'model:churn',
      'model-version:churn@1',
    ]);
  });

  it('reads only the models that its filter names', async () => {
    store.models.push(fakeModel(), fakeModel({ name: 'fraud' }));
    store.versions.push(fakeVersion(), fakeVersion({ name: 'fraud' }));
    const records = await readFull(connect({ modelFilter: "name = 'churn'" }));
    expect(keys(records)).toEqual(['model:churn', 'model-version:churn@1']);
    expect(questionsAboutModels()).toBe(1);
  });

  it('asks once for a model that is gone', async () => {
    for (let n = 0; n < 9; n++) {
      store.versions.push(fakeVersion({ name: 'gone', version: String(n) }));
    }
    expect(await readFull(connect({ pageSize: 2 }))).toEqual([]);
    expect(questionsAboutModels()).toBe(2);
  });

  it('gives a failed run to the models of its experiment', async () => {
    store.models.push(fakeModel());
    store.versions.push(fakeVersion({ run_id: 'good' }));
    store.runs.push(
      fakeRun({ run_id: 'good' }),
      fakeRun({ run_id: 'bad', status: 'FAILED' }),
      fakeRun({ run_id: 'elsewhere', experiment_id: '9' }),
    );
    const runs = (await readFull()).filter(({ type }) => type === 'run');
    expect(runs).toEqual([
      expect.objectContaining({ id: 'good', state: 'finished' }),
      expect.objectContaining({
        id: 'bad',
        state: 'failed',
        subjects: [
          { kind: 'model', id: 'churn' },
          { kind: 'dataset', id: 'customers' },
          { kind: 'pipeline', id: 'nightly churn' },
        ],
      }),
    ]);
  });

  it('keeps what a deleted run measured, but not the run', async () => {
    store.models.push(fakeModel());
    store.versions.push(fakeVersion({ run_id: 'deleted' }));
    store.runs.push(fakeRun({ run_id: 'deleted', lifecycle_stage: 'deleted' }));
    const records = await readFull();
    expect(keys(records)).toEqual(['model:churn', 'model-version:churn@1']);
    expect(records[1]).toMatchObject({
      metrics: [{ name: 'auc', value: 0.91 }],
    });
  });

  it('takes the data set of a metric from the logged model', async () => {
    store.models.push(fakeModel());
    store.versions.push(fakeVersion({ run_id: 'good', source: 'models:/m-1' }));
    store.runs.push(
      fakeRun(
        { run_id: 'good' },
        { outputs: { model_outputs: [{ model_id: 'm-1' }] } },
      ),
    );
    store.loggedModels.push({
      info: { model_id: 'm-1', experiment_id: '1' },
      data: {
        metrics: [
          { key: 'auc', value: 0.91, dataset_name: 'holdout', run_id: 'good' },
          { key: 'drift', value: 0.2, run_id: 'another' },
        ],
      },
    });
    const records = await readFull();
    const auc = { name: 'auc', value: 0.91, dataset: 'holdout' };
    expect(records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'model-version',
          metrics: [auc, { name: 'drift', value: 0.2 }],
        }),
        expect.objectContaining({ type: 'run', metrics: [auc] }),
      ]),
    );
  });

  it('describes a data set as its newest run saw it', async () => {
    const seen = (run_id: string, digest: string, start_time: number) => {
      const run = fakeRun({ run_id, start_time });
      const [{ dataset }] = run.inputs.dataset_inputs!;
      Object.assign(dataset, { digest, source_type: `source of ${digest}` });
      return run;
    };
    store.models.push(fakeModel());
    store.versions.push(fakeVersion({ run_id: 'new' }));
    store.runs.push(
      seen('old', 'd1', SEEDED_AT - DAY),
      seen('new', 'd2', SEEDED_AT),
    );
    const records = await readFull();
    expect(records.filter(({ type }) => type === 'dataset')).toEqual([
      expect.objectContaining({ platform: 'source of d2', discover: false }),
    ]);
    expect(keys(records)).toEqual(
      expect.arrayContaining([
        'dataset-version:customers@d1',
        'dataset-version:customers@d2',
      ]),
    );
  });

  it('discovers data sets where it is told to', async () => {
    store.models.push(fakeModel());
    store.versions.push(fakeVersion({ run_id: 'good' }));
    store.runs.push(fakeRun({ run_id: 'good' }));
    const records = await readFull(connect({ discoverDatasets: true }));
    expect(records).toContainEqual(
      expect.objectContaining({ type: 'dataset', discover: true }),
    );
  });

  it('asks for no more than the page size at a time', async () => {
    for (let n = 0; n < 5; n++) {
      store.models.push(fakeModel({ name: `m${n}` }));
    }
    await readFull(connect({ pageSize: 2 }));
    const asked = fake.requests.filter(
      ({ endpoint }) => endpoint === 'registered-models/search',
    );
    expect(
      asked.map(({ parameters }) => parameters.get('max_results')),
    ).toEqual(['2', '2', '2']);
  });

  it('names an address that is no MLflow', async () => {
    fake.manner = { kind: 'status', status: 404, body: 'Not Found' };
    await expect(readFull()).rejects.toMatchObject({
      reason: 'misconfigured',
      hint: expect.stringContaining('Check baseUrl'),
    });
  });

  it('refuses a cursor that is not its own', async () => {
    await expect(
      readPages(connect(), { cursor: { offset: 7 } }),
    ).rejects.toThrow('The cursor is not one of this connector');
  });
});
