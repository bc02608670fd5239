import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendPlugin,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import { CATALOG_ENTITY_CHANGED_TOPIC } from '@waymark/plugin-catalog-mirror-node';
import raciPlugin from '@waymark/plugin-raci-backend';
import type { Knex } from 'knex';
import type { BenchDatabase } from '../backend/databases';
import { changingCatalog } from '../organisation/changingCatalog';

/** A backend with the raci plugin over a real database. */
export interface RunningRaci {
  url: string;
  /** A connection of the benchmark's own to the plugin's database. */
  knex: Knex;
  /** Changes an entity and says so, as the catalog's module does. */
  change(entity: Entity, entityRef: string): Promise<void>;
  /** Ends the backend; the database stays. */
  stop(): Promise<void>;
}

/** The plugin as it is installed, over a catalog in memory. */
export async function startRaci(options: {
  database: BenchDatabase;
  entities: Entity[];
  config?: JsonObject;
  features?: BackendFeature[];
}): Promise<RunningRaci> {
  const { database, entities, config = {}, features = [] } = options;
  const catalog = changingCatalog(entities);
  let publish: (entityRef: string) => Promise<void> = async () => {};
  const voice = createBackendPlugin({
    pluginId: 'voice',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          publish = entityRef =>
            events.publish({
              topic: CATALOG_ENTITY_CHANGED_TOPIC,
              eventPayload: { entityRef },
            });
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      raciPlugin,
      databaseServiceFactory,
      // Those of tests run each task once and tell other plugins nothing.
      eventsServiceFactory,
      schedulerServiceFactory,
      catalog.factory,
      mockServices.rootConfig.factory({
        data: { ...config, backend: { database: database.config } },
      }),
      voice,
      ...features,
    ],
  });
  const knex = await database.connect('raci');
  return {
    url: `http://127.0.0.1:${backend.server.port()}`,
    knex,
    async change(entity, entityRef) {
      catalog.put(entity);
      await publish(entityRef);
    },
    async stop() {
      await knex.destroy();
      await backend.stop();
    },
  };
}
