import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import catalogModuleMlops from '@waymark/plugin-catalog-backend-module-mlops';
import lineagePlugin from '@waymark/plugin-lineage-backend';
import { LineageClient } from '@waymark/plugin-lineage-common';
import mlopsPlugin from '@waymark/plugin-mlops-backend';
import {
  mlopsConnectorsExtensionPoint,
  type MlopsConnector,
  type MlopsRecord,
} from '@waymark/plugin-mlops-node';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/**
 * Binds a declaration to an object of the source, and says nothing of lineage:
 * that has to come from the discovered entity.
 */
const REGISTERED = 'registry.example.com/model';
const DISCOVERED = 'model:default/churn';
const DECLARED = 'model:default/exit-risk';

const trained = (run: number, input: string): MlopsRecord => ({
  type: 'openlineage',
  id: `run-${run}`,
  event: {
    eventType: 'COMPLETE',
    eventTime: `2026-10-0${run}T10:00:00Z`,
    producer: 'https://registry.example.com',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
    run: { runId: `01941f29-7c00-7aaa-8000-00000000000${run}` },
    job: { namespace: 'registry', name: 'train churn' },
    inputs: [{ namespace: 'warehouse', name: input }],
    outputs: [{ namespace: 'registry', name: 'churn' }],
  },
});

/** A source with one model that nobody declared, and what was seen of it. */
function createSource() {
  const records: MlopsRecord[] = [
    {
      type: 'model',
      id: 'm-1',
      name: 'churn',
      annotations: { 'openlineage.io/dataset': 'registry|churn' },
    },
    trained(1, 'customers'),
  ];
  const connector: MlopsConnector = {
    id: 'registry',
    type: 'registry',
    incremental: false,
    bindingAnnotations: { model: REGISTERED },
    async *read() {
      yield { records: [...records], cursor: {} };
    },
  };
  const module = createBackendModule({
    pluginId: 'mlops',
    moduleId: 'registry',
    register(env) {
      env.registerInit({
        deps: { connectors: mlopsConnectorsExtensionPoint },
        async init({ connectors }) {
          connectors.addConnector({
            connector,
            schedule: { frequencyMs: 1_000, timeoutMs: 60_000 },
          });
        },
      });
    },
  });
  return { module, observe: (record: MlopsRecord) => records.push(record) };
}

/** Entities declared as a Git location declares them. */
function createGit() {
  let git: EntityProviderConnection | undefined;
  const module = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'git',
    register(env) {
      env.registerInit({
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
  return {
    module,
    /** Makes these all that Git declares. */
    declare: async (...entities: Entity[]) =>
      git?.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity,
          locationKey: 'url:https://git.example.org/models.yaml',
        })),
      }),
  };
}

/** Where every plugin finds a database of its own. */
async function databaseConfig(id: TestDatabaseId): Promise<JsonObject> {
  if (id === 'SQLITE_3') {
    return { client: 'better-sqlite3', connection: ':memory:' };
  }
  const knex = await databases.init(id);
  const { host, port, user, password, database } =
    knex.client.connectionSettings;
  return {
    client: 'pg',
    connection: { host, port, user, password, database },
    pluginDivisionMode: 'schema',
  };
}

async function startPortal(id: TestDatabaseId) {
  const source = createSource();
  const git = createGit();
  const schedule = { frequency: { seconds: 1 }, timeout: { minutes: 1 } };
  const backend = await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleMlops,
      git.module,
      mlopsPlugin,
      source.module,
      lineagePlugin,
      databaseServiceFactory,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost:7007',
            database: await databaseConfig(id),
          },
          catalog: {
            processingInterval: { seconds: 1 },
            providers: { mlops: { schedule } },
          },
          lineage: { catalogMirror: { sweepSeconds: 2 } },
          mlops: { catalogMirror: { sweepSeconds: 2 } },
        },
      }),
    ],
  });
  const urlOf = (pluginId: string) =>
    `http://localhost:${backend.server.port()}/api/${pluginId}`;
  return {
    ...git,
    ...source,
    client: new LineageClient({
      discoveryApi: { getBaseUrl: async pluginId => urlOf(pluginId) },
    }),
    has: async (entityRef: string) => {
      const path = entityRef.replace(':', '/');
      const { ok } = await fetch(
        `${urlOf('catalog')}/entities/by-name/${path}`,
      );
      return ok;
    },
    stop: () => backend.stop(),
  };
}

/** Asks until the answer is truthy; the test's own time limit bounds it. */
async function until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer) {
      return answer;
    }
    await new Promise(proceed => setTimeout(proceed, 200));
  }
}

describe.each(databases.eachSupportedId())(
  'a discovered model that a declaration takes over, on %s',
  databaseId => {
    let portal: Awaited<ReturnType<typeof startPortal>>;

    afterEach(() => portal?.stop());

    /** What an entity was made of, and which entity the graph shows for it. */
    const lineageOf = async (entityRef: string) => {
      const { root, nodes, edges } = await portal.client.getGraph({
        root: { entityRef },
        depth: 1,
      });
      const names = new Map(nodes.map(node => [node.id, node.name]));
      const shown = nodes.find(node => node.id === root);
      return {
        entityRef: shown?.entityRef,
        owner: shown?.owner,
        madeOf: edges
          .filter(({ kind, to }) => kind === 'derivation' && to === root)
          .map(({ from }) => names.get(from))
          .sort(),
      };
    };
    const shows = (entityRef: string, ...madeOf: string[]) =>
      until(async () => {
        const found = await lineageOf(entityRef);
        return (
          found.entityRef === entityRef &&
          found.madeOf.join() === madeOf.join() &&
          found
        );
      });

    it('keeps its lineage under the new name, and back', async () => {
      portal = await startPortal(databaseId);
      await shows(DISCOVERED, 'customers');

      await portal.declare({
        apiVersion: 'mlops.waymark.dev/v1alpha1',
        kind: 'Model',
        metadata: {
          name: 'exit-risk',
          annotations: {
            [REGISTERED]: 'registry/m-1',
            'backstage.io/managed-by-location':
              'url:https://git.example.org/models.yaml',
            'backstage.io/managed-by-origin-location':
              'url:https://git.example.org/models.yaml',
          },
        },
        spec: {
          type: 'classification',
          lifecycle: 'production',
          owner: 'group:default/retention',
        },
      });
      // Lineage may hear who takes over before it sees the declaration.
      const taken = await until(async () => {
        const found = await shows(DECLARED, 'customers');
        return found.owner !== undefined && found;
      });
      expect(taken).toEqual({
        entityRef: DECLARED,
        owner: 'group:default/retention',
        madeOf: ['customers'],
      });
      await until(async () => !(await portal.has(DISCOVERED)));

      // What is seen from now on, under the old name in the source, follows.
      portal.observe(trained(2, 'payments'));
      await shows(DECLARED, 'customers', 'payments');
      // So does what others still call by the discovered ref.
      const node = await until(async () => {
        const found = await portal.client.getNode({
          type: 'dataset',
          namespace: 'backstage',
          name: DISCOVERED,
        });
        return found.node.entityRef === DECLARED && found.node;
      });
      expect(node).toMatchObject({ name: 'churn', entityRef: DECLARED });

      await portal.declare();
      await shows(DISCOVERED, 'customers', 'payments');
    });
  },
);
