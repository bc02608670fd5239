import {
  RUN_A,
  RUN_B,
  event,
  model,
  table,
  file,
  churn,
  customers,
  training,
  ofType,
  versions,
} from '../../__testUtils__/lineageEvents';
import { folderContext } from '../../__testUtils__/entities';
import { translateLineage } from './translateLineage';

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
