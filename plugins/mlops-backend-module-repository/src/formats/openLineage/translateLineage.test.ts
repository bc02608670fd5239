import type {
  MlopsRecord,
  ModelVersionRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';
import { translateDamaged } from '../../__testUtils__/neverThrows';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { translateLineage } from './translateLineage';

const RUN_A = '0190c2f4-858f-72bf-b0b0-dd1a1ab893de';
const RUN_B = '0190c2f5-858f-72bf-b0b0-dd1a1ab893de';
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

function event(options: EventOptions): string {
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

function model(
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

const table = (version: string, facets = {}, outputFacets = {}) => ({
  namespace: 'acme',
  name: 'customers.csv',
  facets: { version: { datasetVersion: version }, ...facets },
  outputFacets,
});

const file = (...lines: string[]) => ({
  path: 'lineage/events.ndjson',
  text: `${lines.join('\n')}\n`,
});

const churn = folderEntity('model', 'churn', {
  'openlineage.io/dataset': 'mlflow://acme|churn',
});
const customers = folderEntity('dataset', 'customers', {
  'openlineage.io/dataset': 'other|x\nacme|customers.csv',
});
const training = folderEntity('pipeline', 'training', {
  'openlineage.io/job': 'acme|training',
});
const context = folderContext([churn, customers, training]);

const ofType = <T extends MlopsRecord['type']>(
  records: MlopsRecord[],
  type: T,
) =>
  records.filter(
    (record): record is Extract<MlopsRecord, { type: T }> =>
      record.type === type,
  );

const versions = (...lines: string[]): ModelVersionRecord[] =>
  ofType(translateLineage([file(...lines)], context).records, 'model-version');

const runs = (...lines: string[]): RunRecord[] =>
  ofType(translateLineage([file(...lines)], context).records, 'run');

describe('runs', () => {
  it('accumulates what the events of a run say', () => {
    const start = event({
      at: '10:00',
      type: 'START',
      runFacets: {
        executionParameters: {
          parameters: [
            { key: 'depth', name: 'depth', value: '3' },
            { key: 'rate', value: 0.1 },
          ],
        },
      },
      jobFacets: { sourceCodeLocation: { type: 'git', version: 'abc' } },
    });
    const complete = event({
      at: '10:05',
      type: 'COMPLETE',
      inputs: [table('d1')],
      outputs: [model('1', { aliases: [] })],
      runFacets: {
        waymark_evaluation: {
          metrics: [
            { name: 'auc', value: 0.9, dataset: { namespace: 'n', name: 'd' } },
            { name: 'auc', value: 0.8, dataset: 'd', slice: 'north' },
            { name: 'broken', value: 'high' },
          ],
        },
      },
    });

    expect(runs(complete, start)).toEqual([
      {
        type: 'run',
        id: RUN_A,
        name: 'training',
        job: { namespace: 'acme', name: 'training' },
        subjects: [
          { kind: 'pipeline', id: training.objectId },
          { kind: 'model', id: churn.objectId },
          { kind: 'dataset', id: customers.objectId },
        ],
        state: 'finished',
        startedAt: '2026-06-01T10:00:00.000Z',
        endedAt: '2026-06-01T10:05:00.000Z',
        commit: 'abc',
        params: [
          { name: 'depth', value: '3' },
          { name: 'rate', value: '0.1' },
        ],
        metrics: [
          { name: 'auc', value: 0.9, dataset: 'd' },
          { name: 'auc', value: 0.8, dataset: 'd', slice: 'north' },
        ],
        inputs: [
          {
            name: 'customers.csv',
            role: 'input',
            digest: 'd1',
            entityRef: customers.ref,
          },
        ],
        outputs: [
          {
            name: 'churn',
            role: 'output model',
            digest: '1',
            entityRef: churn.ref,
          },
        ],
      },
    ]);
  });

  it.each([
    [['START'], 'running', undefined],
    [['START', 'RUNNING'], 'running', undefined],
    [['START', 'COMPLETE'], 'finished', '10:01'],
    [['START', 'FAIL'], 'failed', '10:01'],
    [['START', 'ABORT'], 'aborted', '10:01'],
    [['OTHER'], 'unknown', undefined],
    [['OTHER', 'START', 'OTHER'], 'running', undefined],
    [['COMPLETE', 'RUNNING'], 'finished', '10:00'],
    [['FAIL', 'COMPLETE'], 'failed', '10:00'],
    [[undefined], 'unknown', undefined],
  ])('%j makes it %s', (types, state, ended) => {
    const lines = types.map((type, i) => event({ at: `10:0${i}`, type }));
    expect(runs(...lines)).toEqual([
      expect.objectContaining({
        state,
        ...(ended && { endedAt: `2026-06-01T${ended}:00.000Z` }),
      }),
    ]);
  });

  it('keeps the error of a failed run', () => {
    const message = 'x'.repeat(3_000);
    const [run] = runs(
      event({
        at: '10:00',
        type: 'FAIL',
        runFacets: { errorMessage: { message } },
      }),
    );
    expect(run.error).toHaveLength(2_000);
  });
});

describe('model versions', () => {
  it('carry what made them', () => {
    expect(
      versions(
        event({
          at: '10:00',
          type: 'COMPLETE',
          inputs: [table('d1'), model('1', undefined, {}, 'base')],
          outputs: [
            model('2', {
              aliases: ['champion'],
              status: 'ready',
              createdBy: 'lena',
              description: 'Deeper trees.',
            }),
          ],
          jobFacets: { sourceCodeLocation: { version: 'abc' } },
          runFacets: {
            executionParameters: { parameters: [{ key: 'depth', value: 3 }] },
            waymark_evaluation: { metrics: [{ name: 'auc', value: 0.9 }] },
          },
        }),
      ),
    ).toEqual([
      {
        type: 'model-version',
        modelId: churn.objectId,
        version: '2',
        aliases: ['champion'],
        status: 'READY',
        createdAt: '2026-06-01T10:00:00.000Z',
        updatedAt: '2026-06-01T10:00:00.000Z',
        createdBy: 'lena',
        description: 'Deeper trees.',
        runId: RUN_A,
        commit: 'abc',
        metrics: [{ name: 'auc', value: 0.9 }],
        params: [{ name: 'depth', value: '3' }],
        datasets: [
          {
            name: 'customers.csv',
            role: 'input',
            digest: 'd1',
            entityRef: customers.ref,
          },
        ],
      },
    ]);
  });

  const output = (at: string, version: string, aliases?: string[]) =>
    event({
      at,
      type: 'COMPLETE',
      outputs: [model(version, aliases && { aliases })],
    });

  it.each([
    [
      'an alias moves to the version that is given it later',
      [output('10:00', '1', ['champion']), output('10:01', '2', ['champion'])],
      { 1: [], 2: ['champion'] },
    ],
    [
      'the time decides, not the order in the file',
      [output('10:01', '2', ['champion']), output('10:00', '1', ['champion'])],
      { 1: [], 2: ['champion'] },
    ],
    [
      'a version keeps the aliases that nobody takes',
      [output('10:00', '1', ['a', 'b']), output('10:01', '2', ['b'])],
      { 1: ['a'], 2: ['b'] },
    ],
    [
      'a later list replaces an earlier one of the same version',
      [output('10:00', '1', ['a', 'b']), output('10:01', '1', ['b'])],
      { 1: ['b'] },
    ],
    [
      'an event without a list leaves aliases alone',
      [output('10:00', '1', ['a']), output('10:01', '1')],
      { 1: ['a'] },
    ],
  ])('%s', (_, lines, expected) => {
    const found = Object.fromEntries(
      versions(...lines).map(({ version, aliases }) => [version, aliases]),
    );
    expect(found).toEqual(expected);
  });

  it.each([
    ['the whole model', undefined, []],
    ['one version', '1', ['2']],
  ])('are gone when %s is dropped', (_, dropped, left) => {
    const found = versions(
      output('10:00', '1'),
      output('10:01', '2'),
      event({
        at: '10:02',
        type: 'COMPLETE',
        outputs: [
          model(dropped, undefined, {
            lifecycleStateChange: { lifecycleStateChange: 'DROP' },
          }),
        ],
      }),
    );
    expect(found.map(({ version }) => version)).toEqual(left);
  });

  it('take up what a later evaluation measured', () => {
    const metrics = (value: number, dataset: string) => ({
      waymark_evaluation: { metrics: [{ name: 'auc', value, dataset }] },
    });
    const [first, second] = versions(
      event({
        at: '10:00',
        type: 'COMPLETE',
        outputs: [model('1')],
        runFacets: metrics(0.9, 'june'),
      }),
      event({ at: '10:01', type: 'COMPLETE', outputs: [model('2')] }),
      event({
        at: '11:00',
        type: 'COMPLETE',
        runId: RUN_B,
        job: 'evaluation',
        inputs: [model('1')],
        runFacets: metrics(0.7, 'july'),
      }),
    );
    expect(first.metrics).toEqual([
      { name: 'auc', value: 0.9, dataset: 'june' },
      { name: 'auc', value: 0.7, dataset: 'july' },
    ]);
    expect(second.metrics).toEqual(first.metrics.slice(0, 1));
  });

  it('of a model that nobody declared make it known', () => {
    const alone = folderContext([training]);
    const { objects, records } = translateLineage(
      [file(output('10:00', '1', ['champion']))],
      alone,
    );
    expect(objects).toEqual([
      {
        type: 'model',
        id: `${churn.folderUrl}#undeclared-model:churn`,
        name: 'churn',
        discover: true,
        url: churn.folderUrl,
        annotations: { 'openlineage.io/dataset': 'mlflow://acme|churn' },
      },
    ]);
    expect(ofType(records, 'model-version')).toEqual([
      expect.objectContaining({ modelId: objects[0].id, version: '1' }),
    ]);
    expect(ofType(records, 'run')[0].subjects).toEqual([
      { kind: 'pipeline', id: training.objectId },
      { kind: 'model', id: objects[0].id },
    ]);
  });
});

describe('data sets', () => {
  const schema = {
    schema: {
      fields: [
        { name: 'id', type: 'string' },
        { name: 'address', type: 'struct', fields: [{ name: 'city' }] },
      ],
    },
    documentation: { description: 'One row per customer' },
  };

  it('get a version from the run that wrote it, and columns', () => {
    const { objects, records } = translateLineage(
      [
        file(
          event({
            at: '10:00',
            type: 'COMPLETE',
            outputs: [
              table('d1', schema, {
                outputStatistics: { rowCount: 3, size: 44 },
              }),
            ],
          }),
          event({ at: '11:00', runId: RUN_B, outputs: [table('d1')] }),
        ),
      ],
      context,
    );
    expect(ofType(records, 'dataset-version')).toEqual([
      {
        type: 'dataset-version',
        datasetId: customers.objectId,
        version: 'd1',
        createdAt: '2026-06-01T10:00:00.000Z',
        rows: 3,
        sizeBytes: 44,
        runId: RUN_A,
      },
    ]);
    expect(objects).toEqual([
      {
        type: 'dataset',
        id: customers.objectId,
        description: 'One row per customer',
        schema: [
          { name: 'id', type: 'string' },
          { name: 'address', type: 'struct' },
          { name: 'address.city' },
        ],
      },
    ]);
  });

  it('of the folder get versions that runs only read', () => {
    const read = event({ at: '10:00', inputs: [table('d2', schema)] });
    expect(
      ofType(
        translateLineage([file(read)], context).records,
        'dataset-version',
      ),
    ).toEqual([
      {
        type: 'dataset-version',
        datasetId: customers.objectId,
        version: 'd2',
      },
    ]);
  });

  it('of other folders are left to them, but for what was written', () => {
    const url = 'https://git.example.org/ml/tree/main/customers/';
    const foreign = folderEntity(
      'dataset',
      'customers',
      customers.annotations,
      url,
    );
    const elsewhere = folderContext([churn], [{ url, entities: [foreign] }]);
    const { objects, records } = translateLineage(
      [
        file(
          event({ at: '10:00', inputs: [table('read', schema)] }),
          event({ at: '10:01', outputs: [table('written', schema)] }),
        ),
      ],
      elsewhere,
    );
    expect(objects).toEqual([]);
    expect(ofType(records, 'dataset-version')).toEqual([
      expect.objectContaining({
        datasetId: foreign.objectId,
        version: 'written',
      }),
    ]);
    expect(ofType(records, 'run')[0].subjects).toEqual([
      { kind: 'dataset', id: foreign.objectId },
    ]);
  });
});

describe('events', () => {
  it('are handed on once, by what they say and not how it is written', () => {
    const line = event({ at: '10:00', type: 'START' });
    const { eventTime, ...rest } = JSON.parse(line);
    const turned = JSON.stringify({ ...rest, eventTime }).replace(/,/g, ', ');
    const { records } = translateLineage(
      [file(line, turned), { path: 'lineage/copy.ndjson', text: line }],
      context,
    );
    expect(ofType(records, 'openlineage')).toEqual([
      {
        type: 'openlineage',
        id: expect.stringMatching(/^[\w-]{43}$/),
        event: JSON.parse(line),
      },
    ]);
  });

  it('about a job or a data set alone are handed on too', () => {
    const base = {
      eventTime: '2026-06-01T10:00:00Z',
      producer: 'p',
      schemaURL: 's',
    };
    const { records } = translateLineage(
      [
        file(
          JSON.stringify({ ...base, job: { namespace: 'n', name: 'j' } }),
          JSON.stringify({ ...base, dataset: { namespace: 'n', name: 'd' } }),
        ),
      ],
      context,
    );
    expect(records.map(({ type }) => type)).toEqual([
      'openlineage',
      'openlineage',
    ]);
  });

  it.each([
    ['{"eventTime": "20', 'This line is not a JSON document.'],
    ['[1]', 'The file: found a list, expected an object'],
    [
      event({ at: '10:00' }).replace(RUN_A, 'run-7'),
      "run.runId: found the text 'run-7', expected a UUID",
    ],
    [
      event({ at: '10:00' }).replace(/"producer":"[^"]*",/, ''),
      'producer: found nothing, expected a text',
    ],
    [
      event({ at: '10:00', type: 'DONE' }),
      expect.stringContaining("eventType: found the text 'DONE'"),
    ],
    [
      '{"eventTime":"2026-06-01T10:00:00Z","producer":"p","schemaURL":"s"}',
      expect.stringContaining('a run, a job or a dataset'),
    ],
  ])('%s is reported with its line, the others stay', (line, message) => {
    const good = event({ at: '10:00', type: 'START', runId: RUN_B });
    const { records } = translateLineage([file(good, '', line)], context);
    expect(ofType(records, 'problem')).toEqual([
      expect.objectContaining({
        path: 'lineage/events.ndjson',
        line: 3,
        message,
      }),
    ]);
    expect(ofType(records, 'run').map(({ id }) => id)).toEqual([RUN_B]);
    expect(ofType(records, 'openlineage')).toHaveLength(1);
  });

  it('never make it throw', () => {
    expect(() =>
      translateDamaged(
        (one, any) => translateLineage([one], any),
        file(
          event({ at: '10:00', outputs: [model('1', { aliases: ['a'] })] }),
          event({ at: '10:01', inputs: [table('d1')] }),
        ),
      ),
    ).not.toThrow();
  });
});
