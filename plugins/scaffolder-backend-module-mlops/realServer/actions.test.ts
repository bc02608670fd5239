import { mockServices } from '@backstage/backend-test-utils';
import { MlflowServer } from '@waymark/plugin-mlflow-client-node/testUtils';
import { ReceiptsInMemory } from '../src/__testUtils__/ReceiptsInMemory';
import { runAction } from '../src/__testUtils__/runAction';
import { createMlflowActions, createMlflowUndo } from '../src/mlflow';
import { createWithReceipt } from '../src/receipts/createWithReceipt';

/** Characters that have a meaning somewhere on the way. */
const ODD = `it's "odd" 100% ünï\\code?&=#+`;

const TASK = 'mlops.waymark.dev/task';

interface Experiment {
  experiment: {
    experiment_id: string;
    lifecycle_stage: string;
    tags: { key: string; value: string }[];
  };
}

describe('the actions and a real MLflow', () => {
  let server: MlflowServer;
  let receipts: ReceiptsInMemory;

  beforeAll(async () => {
    server = await MlflowServer.start();
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    receipts = new ReceiptsInMemory();
  });

  function open() {
    const config = mockServices.rootConfig({
      data: {
        mlops: { mlflow: { connections: { main: { baseUrl: server.url } } } },
      },
    });
    const withReceipt = createWithReceipt(receipts.book());
    const [experiment, register] = createMlflowActions({ config, withReceipt });
    const undoByKind = createMlflowUndo({ config });
    return {
      experiment: (name: string, taskId = 'task-1') =>
        runAction(experiment, { name, tags: { team: 'a' } }, { taskId }),
      register: (name: string, taskId = 'task-1') =>
        runAction(
          register,
          { name, description: 'Who leaves', tags: { team: 'a' } },
          { taskId },
        ),
      undo: (taskId = 'task-1') => {
        const [item] = receipts.items(taskId);
        return undoByKind[item.kind](
          { ...item, undo: item.undo ?? {} },
          {
            taskId,
            signal: new AbortController().signal,
            logger: mockServices.logger.mock(),
          },
        );
      },
    };
  }

  const find = (name: string) =>
    server.call<Experiment>(
      'GET',
      `experiments/get-by-name?experiment_name=${encodeURIComponent(name)}`,
    );

  it('make an experiment, find it, and take it back', async () => {
    const { experiment, undo } = open();
    const { output } = await experiment(ODD);
    const { experiment: made } = await find(ODD);
    expect(output).toMatchObject({
      created: true,
      experimentId: made.experiment_id,
      url: `${server.url}/#/experiments/${made.experiment_id}`,
    });
    expect(made.tags).toEqual(
      expect.arrayContaining([
        { key: 'team', value: 'a' },
        { key: TASK, value: 'task-1' },
      ]),
    );
    expect((await experiment(ODD)).output.created).toBe(true);
    expect((await experiment(ODD, 'task-2')).output.created).toBe(false);
    await expect(undo()).resolves.toEqual({ state: 'undone' });
    expect((await find(ODD)).experiment.lifecycle_stage).toBe('deleted');
    await expect(undo()).resolves.toEqual({ state: 'undone' });
  });

  it('bring a deleted experiment back', async () => {
    const { experiment, undo } = open();
    await experiment(ODD, 'task-3');
    const { experiment: back } = await find(ODD);
    expect(back.lifecycle_stage).toBe('active');
    expect(back.tags).toContainEqual({ key: TASK, value: 'task-3' });
    await expect(undo('task-3')).resolves.toEqual({ state: 'undone' });
    expect((await find(ODD)).experiment.lifecycle_stage).toBe('deleted');
  });

  it('leave an experiment that has runs', async () => {
    const { experiment, undo } = open();
    const { output } = await experiment('with runs');
    await server.call('POST', 'runs/create', {
      experiment_id: output.experimentId,
      start_time: Date.now(),
    });
    await expect(undo()).resolves.toEqual({
      state: 'left',
      reason: 'it has runs by now',
    });
  });

  it('make a registered model, find it, and take it back while it is empty', async () => {
    const name = ODD.replace(/[/:]/g, '');
    const { register, undo } = open();
    const { output } = await register(name);
    expect(output).toMatchObject({
      created: true,
      annotation: `main/${name}`,
    });
    expect((await register(name, 'task-2')).output.created).toBe(false);
    await server.call('POST', 'model-versions/create', {
      name,
      source: 's3://bucket/model',
    });
    await expect(undo()).resolves.toEqual({
      state: 'left',
      reason: 'it has versions by now',
    });
    await server.call('DELETE', 'model-versions/delete', {
      name,
      version: '1',
    });
    await expect(undo()).resolves.toEqual({ state: 'undone' });
    await expect(undo()).resolves.toEqual({ state: 'undone' });
    expect((await register(name, 'task-4')).output.created).toBe(true);
  });

  it('say what MLflow says', async () => {
    await expect(open().experiment('x'.repeat(250))).resolves.toBeDefined();
    await expect(open().register('.')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^MLflow 'main' refused: /),
    });
  });
});
