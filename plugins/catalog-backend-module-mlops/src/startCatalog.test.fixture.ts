import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import { CATALOG_ENTITY_CHANGED_TOPIC } from '@waymark/plugin-catalog-mirror-node';
import catalogModuleMlops from './index';

/** The catalog's own topic for processing errors; it exports no constant. */
const CATALOG_ERRORS_TOPIC = 'experimental.catalog.errors';

/** Waits for a condition; the test's own time limit is what ends it. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** A real catalog with the module, a provider to feed it and an ear for hints. */
export async function startCatalog(catalog: JsonObject = {}) {
  let connection: EntityProviderConnection | undefined;
  const hints: unknown[] = [];
  const errors: string[] = [];
  const feed = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-feed',
    register(reg) {
      reg.registerInit({
        deps: {
          processing: catalogProcessingExtensionPoint,
          events: eventsServiceRef,
        },
        async init({ processing, events }) {
          processing.addEntityProvider({
            getProviderName: () => 'test-feed',
            connect: async given => {
              connection = given;
            },
          });
          await events.subscribe({
            id: 'test-ear',
            topics: [CATALOG_ENTITY_CHANGED_TOPIC],
            onEvent: async ({ eventPayload }) => {
              hints.push(eventPayload);
            },
          });
          await events.subscribe({
            id: 'test-errors',
            topics: [CATALOG_ERRORS_TOPIC],
            onEvent: async ({ eventPayload }) => {
              const payload = eventPayload as { errors: Error[] };
              errors.push(...payload.errors.map(({ message }) => message));
            },
          });
        },
      });
    },
  });
  const { server } = await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleMlops,
      feed,
      mockServices.rootConfig.factory({ data: { catalog } }),
    ],
  });
  const get = async (ref: string): Promise<AlphaEntity | undefined> => {
    const [kind, name] = ref.split(':');
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog/entities/by-name/${kind}/default/${name}`,
    );
    return response.ok ? response.json() : undefined;
  };
  return {
    hints,
    /** Messages of processing errors, also of entities that never appeared. */
    errors,
    get,
    async provide(...entities: Entity[]) {
      await connection?.applyMutation({
        type: 'full',
        entities: entities.map(one => ({ entity: one })),
      });
    },
    /** The entity's relations as soon as it has any. */
    relationsOf: (ref: string) =>
      until(async () => {
        const found = (await get(ref))?.relations ?? [];
        return found.length > 0
          ? found.map(({ type, targetRef }) => `${type} ${targetRef}`).sort()
          : undefined;
      }),
    /** The first processing error of an entity, as soon as there is one. */
    errorOf: (ref: string) =>
      until(async () => (await get(ref))?.status?.items?.[0]),
  };
}
