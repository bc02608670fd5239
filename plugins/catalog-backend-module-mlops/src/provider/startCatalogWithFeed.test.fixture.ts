import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import catalogModuleMlops from '../index';
import { until } from '../startCatalog.test.fixture';
import { FakeFeed } from './FakeFeed.test.fixture';

/**
 * A real catalog with the module, a second provider that declares entities
 * as a Git location does, and an mlops backend that serves nothing but a feed
 * and lets in services alone.
 */
export async function startCatalogWithFeed(catalog: JsonObject = {}) {
  const feed = new FakeFeed();
  const scheduler = mockServices.scheduler();
  let git: EntityProviderConnection | undefined;

  const mlops = createBackendPlugin({
    pluginId: 'mlops',
    register(reg) {
      reg.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use((req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['service'] })
              .then(() => {
                const { after, limit } = req.query;
                const items = feed.list(Number(after), Number(limit));
                res.json({ items, pageInfo: {} });
              })
              .catch(next);
          });
        },
      });
    },
  });
  const gitModule = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'git',
    register(reg) {
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'git',
            connect: async connection => {
              git = connection;
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
      gitModule,
      mlops,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: { catalog: { processingInterval: { seconds: 1 }, ...catalog } },
      }),
    ],
  });

  const get = async (name: string): Promise<Entity | undefined> => {
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog/entities/by-name/model/default/${name}`,
    );
    return response.ok ? response.json() : undefined;
  };
  return {
    feed,
    /** Lets the provider pull once. */
    pull: () => scheduler.triggerTask('mlops-entity-provider'),
    /** Makes these entities all that Git declares. */
    declare: async (...entities: Entity[]) =>
      git?.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity,
          locationKey: 'url:https://git.example.org/models.yaml',
        })),
      }),
    /** Reads a location as a person registers one. */
    register: async (target: string) =>
      git?.applyMutation({
        type: 'full',
        entities: [
          {
            locationKey: 'git',
            entity: {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Location',
              metadata: {
                name: 'models',
                annotations: {
                  'backstage.io/managed-by-location': `file:${target}`,
                  'backstage.io/managed-by-origin-location': `file:${target}`,
                },
              },
              spec: { type: 'file', target },
            },
          },
        ],
      }),
    get,
    /** Waits until the catalog shows the entity with this description. */
    shows: (name: string, description: string) =>
      until(async () =>
        (await get(name))?.metadata.description === description
          ? true
          : undefined,
      ),
    /** Waits until the catalog has no such entity. */
    lacks: (name: string) =>
      until(async () => ((await get(name)) ? undefined : true)),
  };
}
