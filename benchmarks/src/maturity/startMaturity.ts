import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import maturityPlugin from '@waymark/plugin-maturity-backend';
import type { Knex } from 'knex';
import type { BenchDatabase } from '../backend/databases';

/** A backend with the maturity plugin over a real database. */
export interface RunningMaturity {
  url: string;
  /** A connection of the benchmark's own to the plugin's database. */
  knex: Knex;
  /** Ends the backend; the database stays. */
  stop(): Promise<void>;
}

/** The plugin as it is installed, over a catalog in memory. */
export async function startMaturity(options: {
  database: BenchDatabase;
  entities: Entity[];
  features: BackendFeature[];
}): Promise<RunningMaturity> {
  const { database, entities, features } = options;
  const backend = await startTestBackend({
    features: [
      maturityPlugin,
      databaseServiceFactory,
      // Those of tests run each task once and tell other plugins nothing.
      eventsServiceFactory,
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: { backend: { database: database.config } },
      }),
      ...features,
    ],
  });
  const knex = await database.connect('maturity');
  return {
    url: `http://127.0.0.1:${backend.server.port()}`,
    knex,
    async stop() {
      await knex.destroy();
      await backend.stop();
    },
  };
}
