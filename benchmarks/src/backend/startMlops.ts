import { setTimeout as delay } from 'node:timers/promises';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import {
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import mlopsPlugin from '@waymark/plugin-mlops-backend';
import type { Knex } from 'knex';
import type { BenchDatabase } from './databases';
import { Meters } from './Meters';

/** A backend with the mlops plugin, and what is measured of it from outside. */
export interface RunningMlops {
  /** Address of the backend, without a path. */
  url: string;
  meters: Meters;
  /** A connection of the benchmark's own to the plugin's database. */
  knex: Knex;
  stop(): Promise<void>;
}

/** The plugin as it is installed, over a real database and a catalog in memory. */
export async function startMlops(options: {
  database: BenchDatabase;
  features?: BackendFeature[];
  /** What the catalog holds. */
  entities?: Entity[];
  config?: JsonObject;
}): Promise<RunningMlops> {
  const { database, features = [], entities = [], config = {} } = options;
  const meters = new Meters();
  const backend = await startTestBackend({
    features: [
      mlopsPlugin,
      databaseServiceFactory,
      mockServices.rootConfig.factory({
        data: { ...config, backend: { database: database.config } },
      }),
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: metricsServiceRef,
        deps: {},
        factory: () => meters.service,
      }),
      ...features,
    ],
  });
  const knex = await database.connect();
  return {
    url: `http://127.0.0.1:${backend.server.port()}`,
    meters,
    knex,
    async stop() {
      await knex.destroy();
      await backend.stop();
      await database.remove();
    },
  };
}

/** Looks until it is so; gives up after some minutes. */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 10 * 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited ten minutes in vain for this: ${what}`);
    }
    await delay(100);
  }
}
