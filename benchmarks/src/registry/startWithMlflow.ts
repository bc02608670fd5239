import type { JsonObject } from '@backstage/types';
import mlflowModule from '@waymark/plugin-mlops-backend-module-mlflow';
import { createPostgresDatabase } from '../backend/databases';
import {
  startMlops,
  waitUntil,
  type RunningMlops,
} from '../backend/startMlops';
import type { MlflowStub } from '../mlflowStub/startMlflowStub';

/** The id of the connection that is measured. */
export const SOURCE = 'bench';

/** The configuration of a backend with one MLflow connection. */
export function configOf(stub: MlflowStub): JsonObject {
  return {
    mlops: {
      mlflow: {
        connections: {
          [SOURCE]: {
            baseUrl: stub.url,
            // Read when it is asked for, and not before.
            schedule: { frequency: { days: 1 }, initialDelay: { days: 1 } },
          },
        },
      },
    },
  };
}

/** The plugin and the MLflow connector over an empty Postgres database. */
export function startWithMlflow(
  postgresUrl: string,
  stub: MlflowStub,
): Promise<RunningMlops> {
  return startMlops({
    database: createPostgresDatabase(postgresUrl),
    features: [mlflowModule],
    config: configOf(stub),
  });
}

/** Waits until the Explore index has worked off what the pass left for it. */
export function settle({ knex }: RunningMlops): Promise<void> {
  return waitUntil('no entity waits for the Explore index', async () => {
    const [{ waiting }] = await knex('entity_touches').count({ waiting: '*' });
    return Number(waiting) === 0;
  });
}
