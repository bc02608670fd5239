import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import catalogModuleMlops from '@waymark/plugin-catalog-backend-module-mlops';
import mlopsPlugin from '@waymark/plugin-mlops-backend';
import {
  type MlopsConnector,
  mlopsConnectorsExtensionPoint,
} from '@waymark/plugin-mlops-node';

jest.setTimeout(120_000);

const BINDING = 'mlflow.org/registered-model';

/** A source with one model. */
const connector: MlopsConnector = {
  id: 'prod',
  type: 'stub',
  incremental: false,
  bindingAnnotations: { model: BINDING },
  async *read() {
    yield {
      records: [{ type: 'model', id: 'churn', name: 'Churn' }],
      cursor: {},
    };
  },
};

function declared(name: string, annotations = {}): Entity {
  const location = 'url:https://git.example.org/catalog-info.yaml';
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        ...annotations,
      },
    },
    spec: { type: 'classification', lifecycle: 'production', owner: 'team' },
  };
}

/** The catalog, its module and the registry, as the portal runs them. */
async function start() {
  const scheduler = mockServices.scheduler();
  let git: EntityProviderConnection | undefined;
  const { server } = await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleMlops,
      mlopsPlugin,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createBackendModule({
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
      }),
      createBackendModule({
        pluginId: 'mlops',
        moduleId: 'stub',
        register(reg) {
          reg.registerInit({
            deps: { connectors: mlopsConnectorsExtensionPoint },
            async init({ connectors }) {
              connectors.addConnector({
                connector,
                schedule: { frequencyMs: 3_600_000, timeoutMs: 60_000 },
              });
            },
          });
        },
      }),
    ],
  });
  const models = async (): Promise<string[]> => {
    const response = await fetch(
      `http://localhost:${server.port()}/api/catalog/entities?filter=kind=model`,
    );
    const entities: Entity[] = await response.json();
    return entities
      .map(({ metadata, spec }) =>
        spec?.owner ? `declared ${metadata.name}` : metadata.name,
      )
      .sort();
  };
  return {
    models,
    readSource: () => scheduler.triggerTask('mlops-source-prod'),
    declare: async (...entities: Entity[]) =>
      git?.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity, locationKey: 'git' })),
      }),
    /** Lets the registry follow the catalog, and the catalog the registry. */
    async settlesAs(expected: string[]) {
      let now: string[];
      do {
        await scheduler.triggerTask('mlops-entity-provider');
        await new Promise(resolve => setTimeout(resolve, 50));
        now = await models();
        await scheduler.triggerTask('catalog-mirror-sweep');
      } while (`${now}` !== `${expected}`);
    },
  };
}

describe('a model that a source reports and Git may declare', () => {
  it('is discovered, taken over, and discovered again', async () => {
    const { readSource, declare, settlesAs, models } = await start();
    await readSource();
    await settlesAs(['churn']);
    await declare(declared('exit-risk', { [BINDING]: 'prod/churn' }));
    await settlesAs(['declared exit-risk']);
    await declare();
    await settlesAs(['churn']);
    await declare(declared('churn'));
    await settlesAs(['declared churn']);
    await declare();
    await settlesAs(['churn']);
    expect(await models()).toEqual(['churn']);
  });

  it('is never discovered when the declaration was there before', async () => {
    const { readSource, declare, settlesAs, models } = await start();
    await declare(
      declared('exit-risk', { [BINDING]: 'prod/churn' }),
      declared('other'),
    );
    await settlesAs(['declared exit-risk', 'declared other']);
    await readSource();
    await declare(declared('exit-risk', { [BINDING]: 'prod/churn' }));
    await settlesAs(['declared exit-risk']);
    expect(await models()).toEqual(['declared exit-risk']);
  });
});
