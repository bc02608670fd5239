import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import catalogModuleGoldenPaths from './index';

jest.setTimeout(60_000);

/** A resource that says which template it was made from. */
function madeFrom(name: string, template?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'test:x',
        'backstage.io/managed-by-origin-location': 'test:x',
        ...(template && { 'backstage.io/source-template': template }),
      },
    },
    spec: { type: 'model', owner: 'owners' },
  };
}

async function startCatalog(entities: Entity[]) {
  let connection: EntityProviderConnection | undefined;
  const feed = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-feed',
    register(reg) {
      reg.registerInit({
        deps: { processing: catalogProcessingExtensionPoint },
        async init({ processing }) {
          processing.addEntityProvider({
            getProviderName: () => 'test-feed',
            connect: async given => {
              connection = given;
            },
          });
        },
      });
    },
  });
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      catalogBackend,
      scaffolderEntityModel,
      catalogModuleGoldenPaths,
      feed,
      logger.factory,
    ],
  });
  await connection?.applyMutation({
    type: 'full',
    entities: entities.map(entity => ({ entity })),
  });
  const token = mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('plugin:test'),
    targetPluginId: 'catalog',
  });
  /** Waits for that many; the catalog processes one entity after another. */
  const relationsOf = async (ref: string, count: number): Promise<string[]> => {
    for (;;) {
      const response = await fetch(
        `http://localhost:${server.port()}/api/catalog/entities/by-name/${ref}`,
        { headers: { authorization: token } },
      );
      const { relations = [] } = response.ok ? await response.json() : {};
      if (relations.length >= count) {
        return relations
          .map(
            (one: { type: string; targetRef: string }) =>
              `${one.type} ${one.targetRef}`,
          )
          .sort();
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  };
  return { relationsOf, logger };
}

describe('the catalog with the module', () => {
  it('relates what was made to its template, both ways, and passes over what is no ref', async () => {
    const { relationsOf, logger } = await startCatalog([
      madeFrom('full', 'template:default/training'),
      madeFrom('short', 'training'),
      madeFrom('odd', 'component:default/full'),
      {
        apiVersion: 'scaffolder.backstage.io/v1beta3',
        kind: 'Template',
        metadata: { ...madeFrom('training').metadata },
        spec: { type: 'model', steps: [{ id: 'a', action: 'debug:log' }] },
      },
    ]);
    for (const name of ['full', 'short']) {
      expect(await relationsOf(`resource/default/${name}`, 2)).toEqual([
        'ownedBy group:default/owners',
        'scaffoldedFrom template:default/training',
      ]);
    }
    expect(await relationsOf('template/default/training', 2)).toEqual([
      'scaffolderOf resource:default/full',
      'scaffolderOf resource:default/short',
    ]);
    expect(await relationsOf('resource/default/odd', 1)).toEqual([
      'ownedBy group:default/owners',
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'of \'resource:default/odd\' is "component:default/full"',
      ),
    );
  });
});
