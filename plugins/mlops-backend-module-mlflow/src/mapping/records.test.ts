import {
  modelVersionSchema,
  registeredModelSchema,
  runSchema,
} from '../client/schemas';
import { createTestConnection } from '../fakeMlflow/createTestConnection';
import { fakeModel, fakeRun, fakeVersion } from '../fakeMlflow/seedStore';
import { toDatasetUses } from './datasetInputs';
import { createMappingContext, toLineageNamespace } from './MappingContext';
import { toModelRecord } from './toModelRecord';
import { toRunRecord, toRunState } from './toRunRecord';
import { loggedModelIdOf, toVersionRecord } from './toVersionRecord';

const context = createMappingContext(
  createTestConnection({
    baseUrl: 'https://mlflow.example.com',
    tags: {
      owner: 'team',
      system: 'product',
      lifecycle: 'phase',
      type: 'task',
    },
  }),
);

describe('toModelRecord', () => {
  it('reads owner, system, lifecycle and type from the configured tags', () => {
    const model = registeredModelSchema.parse(
      fakeModel({
        tags: [
          { key: 'team', value: ' group:default/fraud ' },
          { key: 'product', value: 'payments' },
          { key: 'phase', value: 'production' },
          { key: 'task', value: 'classifier' },
          { key: 'owner', value: 'somebody else' },
          { key: 'mlflow.internal', value: 'x' },
        ],
      }),
    );
    expect(toModelRecord(model, context)).toMatchObject({
      owner: 'group:default/fraud',
      system: 'payments',
      lifecycle: 'production',
      modelType: 'classifier',
      tags: expect.not.objectContaining({ 'mlflow.internal': 'x' }),
    });
  });

  it('has no owner where the tag is missing or empty', () => {
    const model = registeredModelSchema.parse(
      fakeModel({ tags: [{ key: 'team', value: '' }] }),
    );
    expect(toModelRecord(model, context)).not.toHaveProperty('owner');
  });

  it('links to pages of names with unusual characters', () => {
    const model = registeredModelSchema.parse(fakeModel({ name: 'a/b?#%ü' }));
    expect(toModelRecord(model, context).url).toBe(
      'https://mlflow.example.com/#/models/a%2Fb%3F%23%25%C3%BC',
    );
  });
});

describe('toVersionRecord', () => {
  it('stands without a run', () => {
    const version = modelVersionSchema.parse(
      fakeVersion({ status: 'PENDING_REGISTRATION' }),
    );
    expect(toVersionRecord({ version, aliases: [] }, context)).toEqual({
      type: 'model-version',
      modelId: 'churn',
      version: '1',
      aliases: [],
      status: 'PENDING_REGISTRATION',
      createdAt: '2026-03-01T08:00:00.000Z',
      updatedAt: '2026-03-01T08:00:00.000Z',
      metrics: [],
      params: [],
      datasets: [],
      url: 'https://mlflow.example.com/#/models/churn/versions/1',
    });
  });

  it('keeps the stage that older servers use', () => {
    const version = modelVersionSchema.parse({
      ...fakeVersion({ tags: [{ key: 'reviewed', value: 'yes' }] }),
      current_stage: 'Production',
    });
    expect(toVersionRecord({ version, aliases: [] }, context).tags).toEqual({
      reviewed: 'yes',
      stage: 'Production',
    });
  });

  it.each([
    ['models:/m-0e86d9', 'm-0e86d9'],
    ['models:/churn/3', undefined],
    ['runs:/0123/model', undefined],
    [undefined, undefined],
  ])('finds the logged model in %s', (source, id) => {
    expect(
      loggedModelIdOf(modelVersionSchema.parse(fakeVersion({ source }))),
    ).toBe(id);
  });
});

describe('toRunRecord', () => {
  it.each([
    ['SCHEDULED', 'scheduled'],
    ['RUNNING', 'running'],
    ['FINISHED', 'finished'],
    ['FAILED', 'failed'],
    ['KILLED', 'aborted'],
    ['PONDERING', 'unknown'],
    [undefined, 'unknown'],
  ])('calls %s %s', (status, state) => {
    expect(toRunState(status)).toBe(state);
  });

  it('has no end while it runs', () => {
    const run = runSchema.parse(
      fakeRun({ status: 'RUNNING', end_time: undefined }),
    );
    expect(
      toRunRecord(
        { run, experimentName: 'e', modelNames: [], metrics: [] },
        context,
      ),
    ).not.toHaveProperty('endedAt');
  });

  it('cuts texts that are too long', () => {
    const run = runSchema.parse(
      fakeRun(
        {},
        { data: { params: [{ key: 'p', value: 'x'.repeat(6_000) }] } },
      ),
    );
    const { params } = toRunRecord(
      { run, experimentName: 'e', modelNames: [], metrics: [] },
      context,
    );
    expect(params[0].value).toHaveLength(1_000);
    expect(params[0].value).toMatch(/x…$/);
  });
});

describe('toDatasetUses', () => {
  const use = (context_?: string) => ({
    dataset: { name: 'd', digest: '1' },
    tags: context_ ? [{ key: 'mlflow.data.context', value: context_ }] : [],
  });

  it.each([
    ['training', 'training'],
    ['Train', 'training'],
    ['eval', 'evaluation'],
    ['validation', 'evaluation'],
    ['test', 'evaluation'],
    ['calibration', 'calibration'],
    [undefined, 'input'],
  ])('calls the context %s %s', (given, role) => {
    expect(toDatasetUses([use(given)], [])).toEqual([
      { name: 'd', digest: '1', role },
    ]);
  });

  it('calls what metrics were measured on evaluation', () => {
    expect(
      toDatasetUses([use()], [{ name: 'auc', value: 1, dataset: 'd' }]),
    ).toEqual([{ name: 'd', digest: '1', role: 'evaluation' }]);
  });

  it('keeps two roles of one data set and drops what is said twice', () => {
    expect(
      toDatasetUses([use('train'), use('test'), use('training')], []),
    ).toEqual([
      { name: 'd', digest: '1', role: 'evaluation' },
      { name: 'd', digest: '1', role: 'training' },
    ]);
  });
});

describe('toLineageNamespace', () => {
  it.each([
    ['http://127.0.0.1:5000', 'mlflow://127.0.0.1:5000'],
    ['https://mlflow.example.com', 'mlflow://mlflow.example.com'],
    ['https://ml.example.com/team-a', 'mlflow://ml.example.com/team-a'],
  ])('%s is %s', (baseUrl, namespace) => {
    expect(toLineageNamespace(baseUrl)).toBe(namespace);
  });
});
