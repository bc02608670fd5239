import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { ReceiptsInMemory } from '../../__testUtils__/ReceiptsInMemory';
import { runAction, type RunOptions } from '../../__testUtils__/runAction';
import { runLog } from '../../__testUtils__/runLog';
import { createRollbackAction } from '../../rollback/createRollbackAction';
import { createWithReceipt } from '../../receipts/createWithReceipt';
import { createMlflowActions, createMlflowUndo } from '..';
import { MlflowStub } from './MlflowStub';

/** How MLflow says which run made something. */
export function tag(value = 'task-1') {
  return { key: 'mlops.waymark.dev/task', value };
}

/**
 * A server, the receipts of a run, and the actions over both, anew for each of
 * the tests around it.
 */
export function mlflowActions() {
  const world = {} as {
    mlflow: MlflowStub;
    receipts: ReceiptsInMemory;
  };
  beforeEach(async () => {
    world.mlflow = await MlflowStub.start();
    world.receipts = new ReceiptsInMemory();
  });
  afterEach(() => world.mlflow.stop());

  function configOf(connections?: JsonObject) {
    return mockServices.rootConfig({
      data: {
        mlops: {
          mlflow: {
            connections: connections ?? {
              off: { baseUrl: 'https://off.example.org', enabled: false },
              main: {
                title: 'Team A',
                baseUrl: world.mlflow.url,
                uiUrl: 'https://mlflow.example.org',
                requestTimeout: { seconds: 10 },
              },
            },
          },
        },
      },
    });
  }

  function open(connections?: JsonObject) {
    const config = configOf(connections);
    const [experiment, register] = createMlflowActions({
      config,
      withReceipt: createWithReceipt(world.receipts.book()),
    });
    const rollback = createRollbackAction({
      auth: mockServices.auth(),
      book: world.receipts.book(),
      scaffolder: runLog(),
      undoByKind: createMlflowUndo({ config }),
    });
    return {
      experiment: (input: JsonObject, options?: RunOptions) =>
        runAction(experiment, input as never, options),
      register: (input: JsonObject, options?: RunOptions) =>
        runAction(register, input as never, options),
      rollback: (options?: RunOptions) => runAction(rollback, {}, options),
      examples: [...(experiment.examples ?? []), ...(register.examples ?? [])],
    };
  }

  return Object.assign(world, { open });
}
