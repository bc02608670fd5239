import {
  loggedModelSchema,
  modelVersionSchema,
  registeredModelSchema,
  runSchema,
} from '../client/schemas';
import { createTestConnection } from '../fakeMlflow/createTestConnection';
import {
  inputsOf,
  toDatasetRecord,
  toDatasetVersionRecord,
} from './datasetInputs';
import { createMappingContext } from './MappingContext';
import recorded from './recorded/mlflow-3.17.2.json';
import { toMetrics } from './toMetrics';
import { toModelRecord } from './toModelRecord';
import { toPipelineRecord } from './toPipelineRecord';
import { toRunRecord } from './toRunRecord';
import { toVersionRecord } from './toVersionRecord';

const context = createMappingContext(
  createTestConnection({
    baseUrl: 'http://127.0.0.1:5000',
    uiUrl: 'https://mlflow.example.com/ui',
  }),
);
const RUN_ID = '7a3ad5aefdb7460483c19990649c60eb';
const COMMIT = 'bb8e0690f12abbb08e1125b5e487000859be602e';

describe('what a real MLflow 3.17.2 answered', () => {
  const run = runSchema.parse(recorded.run);
  const loggedModel = loggedModelSchema.parse(recorded.loggedModel);

  it('is a model', () => {
    const model = registeredModelSchema.parse(recorded.registeredModel);
    expect(toModelRecord(model, context)).toEqual({
      type: 'model',
      id: 'iris classifier',
      name: 'iris classifier',
      tags: { owner: 'group:default/botanists' },
      owner: 'group:default/botanists',
      createdAt: '2026-11-21T12:04:51.089Z',
      updatedAt: '2026-11-21T12:04:51.131Z',
      url: 'https://mlflow.example.com/ui/#/models/iris%20classifier',
      annotations: {
        'openlineage.io/dataset': 'mlflow://127.0.0.1:5000|iris classifier',
      },
    });
  });

  it('is a version with what its run measured', () => {
    const version = modelVersionSchema.parse(recorded.modelVersion);
    expect(
      toVersionRecord(
        { version, run, loggedModel, aliases: ['champion'] },
        context,
      ),
    ).toEqual({
      type: 'model-version',
      modelId: 'iris classifier',
      version: '1',
      aliases: ['champion'],
      status: 'READY',
      createdAt: '2026-11-21T12:04:51.131Z',
      updatedAt: '2026-11-21T12:04:51.131Z',
      createdBy: 'ada',
      runId: RUN_ID,
      commit: COMMIT,
      metrics: [
        {
          name: 'accuracy',
          value: 0.9466666666666667,
          dataset: 'irises held back',
        },
        { name: 'undefined', value: NaN },
      ],
      params: [{ name: 'C', value: '0.5' }],
      datasets: [
        { name: 'irises held back', digest: '32d501e4', role: 'evaluation' },
        { name: 'irises', digest: 'f06e8463', role: 'training' },
      ],
      url: 'https://mlflow.example.com/ui/#/models/iris%20classifier/versions/1',
    });
  });

  it('is a run of an experiment', () => {
    const metrics = toMetrics(run.data?.metrics, loggedModel.data?.metrics);
    expect(
      toRunRecord(
        {
          run,
          metrics,
          experimentName: 'iris study',
          modelNames: ['iris classifier'],
        },
        context,
      ),
    ).toMatchObject({
      type: 'run',
      id: RUN_ID,
      name: 'careful',
      subjects: [
        { kind: 'model', id: 'iris classifier' },
        { kind: 'dataset', id: 'irises held back' },
        { kind: 'dataset', id: 'irises' },
        { kind: 'pipeline', id: 'iris study' },
      ],
      job: { namespace: 'mlflow://127.0.0.1:5000', name: 'iris study' },
      state: 'finished',
      startedAt: '2026-11-21T12:04:47.943Z',
      endedAt: '2026-11-21T12:04:51.370Z',
      user: 'ada',
      commit: COMMIT,
      url: `https://mlflow.example.com/ui/#/experiments/2/runs/${RUN_ID}`,
    });
  });

  it('is an experiment that only a declared pipeline makes visible', () => {
    expect(
      toPipelineRecord({ experiment_id: '2', name: 'iris study' }, context),
    ).toMatchObject({
      id: 'iris study',
      discover: false,
      annotations: {
        'openlineage.io/job': 'mlflow://127.0.0.1:5000|iris study',
      },
    });
  });

  it('is two data sets in two states', () => {
    const [irises, heldBack] = inputsOf(run);
    const options = {
      lineageNamespace: context.lineageNamespace,
      discover: false,
    };
    expect(toDatasetRecord(irises, options)).toEqual({
      type: 'dataset',
      id: 'irises',
      name: 'irises',
      discover: false,
      platform: 'http',
      location: 'https://data.example.com/irises.csv',
      schema: [
        { name: 'sepal length (cm)', type: 'double' },
        { name: 'sepal width (cm)', type: 'double' },
        { name: 'petal length (cm)', type: 'double' },
        { name: 'petal width (cm)', type: 'double' },
        { name: 'target', type: 'long' },
      ],
      annotations: {
        'openlineage.io/dataset': 'https://data.example.com|irises.csv',
      },
    });
    expect(toDatasetRecord(heldBack, options).annotations).toEqual({
      'openlineage.io/dataset': 'mlflow://127.0.0.1:5000|irises held back',
    });
    expect(toDatasetVersionRecord(irises)).toEqual({
      type: 'dataset-version',
      datasetId: 'irises',
      version: 'f06e8463',
      rows: 75,
    });
  });
});
