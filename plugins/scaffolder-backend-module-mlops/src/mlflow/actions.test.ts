import { parse } from 'yaml';
import { mlflowActions } from './__testUtils__/mlflowActions';

describe('the actions for MLflow', () => {
  const world = mlflowActions();

  it.each(['experiment', 'register'] as const)(
    'passes %s over where it is optional and nothing is configured',
    async action => {
      const input = { name: 'churn', connection: 'off', optional: true };
      const run = await world.open()[action](input);
      expect(run.output).toEqual({
        name: 'churn',
        created: false,
        skipped: true,
      });
      expect(run.log).toContain(
        "Nothing is made for 'churn' in MLflow: mlops.mlflow.connections has no enabled connection 'off'; there is: 'main'",
      );
      expect(world.receipts.items()).toEqual([]);
      const plan = await world.open()[action](input, { isDryRun: true });
      expect(plan.log).toEqual([
        expect.stringMatching(/^Would make nothing for 'churn' in MLflow/),
      ]);
      // One that is there and fails is a failure all the same.
      world.mlflow.trouble = () => [401, { message: 'Bad token' }];
      await expect(
        world.open()[action]({ name: 'churn', optional: true }),
      ).rejects.toThrow('Bad token');
    },
  );

  it('has examples that say what the actions take', () => {
    const steps = world
      .open()
      .examples.map(({ example }) => parse(example).steps[0]);
    expect(steps.map(({ action, input }) => [action, input.name])).toEqual([
      ['mlops:mlflow:experiment', '${{ parameters.name }}'],
      ['mlops:mlflow:experiment', 'churn'],
      ['mlops:mlflow:register', '${{ parameters.name }}'],
    ]);
  });
});
