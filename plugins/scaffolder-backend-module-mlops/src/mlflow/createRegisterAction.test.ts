import { mlflowActions, tag } from './__testUtils__/mlflowActions';

describe('mlops:mlflow:register', () => {
  const world = mlflowActions();
  const key = 'mlflow-model:main/customer churn';
  const input = { name: 'customer churn', description: 'Who leaves' };

  it('makes a registered model, once', async () => {
    const { register } = world.open();
    const { output } = await register({ ...input, tags: { owner: 'a' } });
    const url = 'https://mlflow.example.org/#/models/customer%20churn';
    expect(output).toEqual({
      name: 'customer churn',
      url,
      annotation: 'main/customer churn',
      connection: 'main',
      created: true,
    });
    expect(world.mlflow.models).toEqual([
      { ...input, tags: [{ key: 'owner', value: 'a' }, tag()] },
    ]);
    expect((await register(input)).output.created).toBe(true);
    expect(world.receipts.items()).toEqual([
      expect.objectContaining({ key, state: 'created', url }),
    ]);
  });

  it("finds somebody else's, and leaves it as it is", async () => {
    const { register, rollback } = world.open();
    world.mlflow.models.push({ name: 'customer churn' });
    const { output, log } = await register(input);
    expect(output.created).toBe(false);
    expect(log[0]).toContain("was in MLflow 'Team A' already");
    expect(world.receipts.states()).toEqual({ [key]: 'left' });
    await rollback();
    expect(world.mlflow.models).toEqual([{ name: 'customer churn' }]);
  });

  it('takes the one that somebody made in the same moment', async () => {
    world.mlflow.onQuestion = question => {
      if (question === 'POST registered-models/create') {
        world.mlflow.models.push({ name: 'customer churn' });
      }
    };
    const { output } = await world.open().register(input);
    expect(output.created).toBe(false);
  });

  it('deletes what it made when the run fails, unless it has versions', async () => {
    const { register, rollback } = world.open();
    await register(input);
    world.mlflow.contents.versions.push('customer churn');
    await rollback();
    expect(world.receipts.items()[0]).toMatchObject({
      state: 'left',
      reason: 'it has versions by now',
    });
    world.mlflow.contents.versions.length = 0;
    await rollback();
    expect(world.mlflow.models).toEqual([]);
    expect(world.receipts.states()).toEqual({ [key]: 'undone' });
  });

  it('leaves what somebody made anew under the name', async () => {
    const { register, rollback } = world.open();
    await register(input);
    world.mlflow.models.splice(0, 1, { name: 'customer churn' });
    await rollback();
    expect(world.mlflow.models).toHaveLength(1);
    expect(world.receipts.items()[0].reason).toBe(
      'it is not what this run made',
    );
  });

  it('asks MLflow nothing in a dry run', async () => {
    const { output, log } = await world
      .open()
      .register(input, { isDryRun: true });
    expect(log).toEqual([
      "Would make the registered model 'customer churn' in MLflow 'Team A'",
    ]);
    expect(output.annotation).toBe('main/customer churn');
    expect(world.mlflow.asked).toEqual([]);
  });

  it('refuses a name that no model can have', async () => {
    await expect(world.open().register({ name: 'a/b' })).rejects.toThrow(
      "'a/b' is no name of a registered model; expected one without / and :",
    );
  });
});
