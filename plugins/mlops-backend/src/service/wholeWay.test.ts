import { setTimeout as delay } from 'node:timers/promises';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { mlopsConnectorsExtensionPoint } from '@waymark/plugin-mlops-node';
import type { AddressInfo } from 'node:net';
import mlopsPlugin from '../index';
import { registryDatabases } from '../queries/__testUtils__/registry';
import { model, run, version } from '../sync/__testUtils__/records';
import { StubConnector } from '../sync/__testUtils__/StubConnector';

jest.setTimeout(60_000);

const databases = registryDatabases();
const churn = { kind: 'Model', namespace: 'default', name: 'churn' };

const entity = (kind: string, name: string, spec: object) => ({
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind,
  metadata: { namespace: 'default', name, etag: name, uid: name },
  spec: { type: 'x', lifecycle: 'production', ...spec },
});

/** Asks until the answer is the one that is waited for. */
async function until<T>(
  ask: () => Promise<T>,
  isIt: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) {
      return answer;
    }
    await delay(20);
  }
}

describe.each(databases.eachSupportedId())('the whole way on %s', id => {
  it('goes from a source and the catalog to the client', async () => {
    const knex = await databases.open(id);
    const connector = new StubConnector('stub');
    connector.records = [
      model('churn'),
      version('churn', '1'),
      version('churn', '2', { aliases: ['champion'] }),
      run('r1', 'churn', { state: 'failed' }),
    ];
    const backend = await startTestBackend({
      features: [
        mlopsPlugin,
        createBackendModule({
          pluginId: 'mlops',
          moduleId: 'stub',
          register(env) {
            env.registerInit({
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
        catalogServiceMock.factory({
          entities: [
            entity('Model', 'churn', { owner: 'group:default/growth' }),
          ],
        }),
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
        }),
      ],
    });
    try {
      const { port } = backend.server.address() as AddressInfo;
      const client = new MlopsClient({
        discoveryApi: {
          getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
        },
      });
      const options = { token: mockCredentials.user.token() };
      const { items } = await until(
        () => client.explore({ q: 'churn' }, options),
        page => page.items.some(item => item.latestVersion),
      );
      expect(items).toEqual([
        expect.objectContaining({
          entityRef: 'model:default/churn',
          latestVersion: { version: '2', aliases: ['champion'] },
          headlineMetric: { name: 'auc', value: 0.9 },
          source: 'stub',
          owner: 'group:default/growth',
          ownerMissing: true,
          attention: ['failed-run', 'unowned'],
        }),
      ]);
      const versions = await client.getModelVersions(
        churn,
        { limit: 1 },
        options,
      );
      expect(versions.items[0]).toMatchObject({
        version: '2',
        source: { id: 'stub', type: 'stub' },
      });
      await expect(
        client.getRuns({ ...churn, name: 'nobody' }, {}, options),
      ).rejects.toMatchObject({ statusCode: 404 });
      expect((await client.getProvenance(churn, options)).items).toContainEqual(
        {
          field: 'owner',
          value: 'group:default/growth',
          from: 'declared',
        },
      );
    } finally {
      await backend.stop();
    }
  });
});
