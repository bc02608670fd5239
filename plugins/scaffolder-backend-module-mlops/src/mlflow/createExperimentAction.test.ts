import { mlflowActions, tag } from './__testUtils__/mlflowActions';

describe('mlops:mlflow:experiment', () => {
  const world = mlflowActions();
  const key = 'mlflow-experiment:main/churn';

  it('makes an experiment with its tags', async () => {
    const { output, log } = await world.open().experiment({
      name: 'churn',
      tags: { owner: 'team-a', priority: 1 },
    });
    const url = 'https://mlflow.example.org/#/experiments/1';
    expect(output).toEqual({
      experimentId: '1',
      name: 'churn',
      url,
      connection: 'main',
      created: true,
    });
    expect(world.mlflow.experiments).toEqual([
      {
        experiment_id: '1',
        name: 'churn',
        lifecycle_stage: 'active',
        tags: [
          { key: 'owner', value: 'team-a' },
          { key: 'priority', value: '1' },
          tag(),
        ],
      },
    ]);
    expect(world.receipts.items()).toEqual([
      expect.objectContaining({
        key,
        kind: 'mlflow-experiment',
        title: "Experiment churn in MLflow 'Team A'",
        state: 'created',
        url,
        undo: { connection: 'main', name: 'churn' },
      }),
    ]);
    expect(log).toEqual([
      `Made the experiment 'churn' in MLflow 'Team A': ${url}`,
    ]);
  });

  it('knows its own when it is run again', async () => {
    const { experiment } = world.open();
    await experiment({ name: 'churn' });
    const { output } = await experiment({ name: 'churn' });
    expect(output.created).toBe(true);
    expect(world.receipts.states()).toEqual({ [key]: 'created' });
    expect(world.mlflow.experiments).toHaveLength(1);
  });

  it("finds somebody else's, and leaves it as it is", async () => {
    const { experiment, rollback } = world.open();
    await experiment({ name: 'churn' }, { taskId: 'task-0' });
    const { output } = await experiment({ name: 'churn', tags: { a: 'b' } });
    expect(output).toMatchObject({ experimentId: '1', created: false });
    expect(world.mlflow.experiments[0].tags).toEqual([tag('task-0')]);
    expect(world.receipts.states()).toEqual({ [key]: 'left' });
    await rollback();
    expect(world.mlflow.experiments[0].lifecycle_stage).toBe('active');
  });

  it('brings a deleted one back, and takes that back', async () => {
    const { experiment, rollback } = world.open();
    await experiment({ name: 'churn' }, { taskId: 'task-0' });
    world.mlflow.experiments[0].lifecycle_stage = 'deleted';
    world.mlflow.contents.runs.push({ experiment_id: '1', start_time: 1 });
    const { output } = await experiment({ name: 'churn' });
    expect(output).toMatchObject({ experimentId: '1', created: false });
    expect(world.mlflow.experiments[0]).toMatchObject({
      lifecycle_stage: 'active',
      tags: [tag()],
    });
    await rollback();
    expect(world.mlflow.experiments[0].lifecycle_stage).toBe('deleted');
    expect(world.receipts.states()).toEqual({ [key]: 'undone' });
  });

  it('takes the one that somebody made in the same moment', async () => {
    world.mlflow.onQuestion = question => {
      if (question === 'POST experiments/create') {
        world.mlflow.experiments.push({
          experiment_id: '9',
          name: 'churn',
          lifecycle_stage: 'active',
          tags: [],
        });
      }
    };
    const { output } = await world.open().experiment({ name: 'churn' });
    expect(output).toMatchObject({ experimentId: '9', created: false });
  });

  it('deletes what it made when the run fails, once', async () => {
    const { experiment, rollback } = world.open();
    await experiment({ name: 'churn' });
    await rollback();
    await rollback();
    expect(world.mlflow.experiments[0].lifecycle_stage).toBe('deleted');
    expect(world.receipts.states()).toEqual({ [key]: 'undone' });
    expect(
      world.mlflow.asked.filter(question => question.endsWith('delete')),
    ).toHaveLength(1);
  });

  it('leaves what has runs by now', async () => {
    const { experiment, rollback } = world.open();
    await experiment({ name: 'churn' });
    world.mlflow.contents.runs.push({ experiment_id: '1', start_time: 1 });
    await rollback();
    expect(world.mlflow.experiments[0].lifecycle_stage).toBe('active');
    expect(world.receipts.items()[0]).toMatchObject({
      state: 'left',
      reason: 'it has runs by now',
    });
  });

  it('undoes what the receipt knows only as planned', async () => {
    const { experiment, rollback } = world.open();
    world.mlflow.onQuestion = question => {
      if (question === 'POST experiments/create') {
        world.receipts.trouble = call =>
          call.endsWith('created') ? new Error('gone') : undefined;
      }
    };
    await experiment({ name: 'churn' });
    expect(world.receipts.states()).toEqual({ [key]: 'planned' });
    await rollback();
    expect(world.mlflow.experiments[0].lifecycle_stage).toBe('deleted');
  });

  it('asks MLflow nothing in a dry run', async () => {
    const { output, log } = await world
      .open()
      .experiment({ name: 'churn' }, { isDryRun: true });
    expect(log).toEqual([
      "Would make the experiment 'churn' in MLflow 'Team A'",
    ]);
    expect(output).toMatchObject({ name: 'churn', created: true });
    expect(world.mlflow.asked).toEqual([]);
    expect(world.receipts.calls).toEqual([]);
  });

  it('names what a person can mend', async () => {
    await expect(
      world.open().experiment({ name: 'churn', connection: 'off' }),
    ).rejects.toThrow(
      "mlops.mlflow.connections has no enabled connection 'off'; there is: 'main'",
    );
    await expect(world.open({}).experiment({ name: 'churn' })).rejects.toThrow(
      'No MLflow server is configured; add one to mlops.mlflow.connections',
    );
    await expect(
      world
        .open({ main: { baseUrl: 'ftp://x' } })
        .experiment({ name: 'churn' }),
    ).rejects.toThrow(/No MLflow server .*main\.baseUrl is not a web address/);
    world.mlflow.trouble = () => [401, { message: 'Bad token' }];
    await expect(
      world.open().experiment({ name: 'churn' }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /^MLflow 'Team A' could not be used: .*answered 401: Bad token\. Check the auth section/,
      ),
    });
    world.mlflow.trouble = question =>
      question.startsWith('POST')
        ? [400, { error_code: 'INVALID', message: 'Too long' }]
        : undefined;
    await expect(
      world.open().experiment({ name: 'churn' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^MLflow 'Team A' refused: .*Too long/),
    });
    world.mlflow.trouble = () => [200, { surprise: true }];
    await expect(world.open().experiment({ name: 'churn' })).rejects.toThrow(
      "MLflow 'Team A' answered without 'experiment'",
    );
  });

  it('stops with the run', async () => {
    const controller = new AbortController();
    world.mlflow.onQuestion = () => controller.abort(new Error('cancelled'));
    await expect(
      world.open().experiment({ name: 'churn' }, { signal: controller.signal }),
    ).rejects.toThrow('cancelled');
    expect(world.mlflow.experiments).toEqual([]);
    expect(world.receipts.states()).toEqual({ [key]: 'planned' });
  });
});
