import { createServer } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { LineageClient } from '@waymark/plugin-lineage-common';
import lineagePlugin from '../src';

/** Tokens of machines outside: one for lineage, one for something else. */
export const TOKENS = {
  lineage: 'a-token-of-an-openlineage-client',
  other: 'a-token-that-opens-another-plugin',
};

/** A backend with lineage, and what a producer and a reader need of it. */
export type Lineage = Awaited<ReturnType<typeof startLineage>>;

/**
 * Starts a backend as `packages/backend` does, with its real HTTP server,
 * authentication and permissions: nothing but the configuration and the
 * catalog is a test's.
 */
export async function startLineage() {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: url },
        backend: {
          baseUrl: url,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
          auth: {
            externalAccess: [
              externalAccess(TOKENS.lineage, 'lineage'),
              externalAccess(TOKENS.other, 'catalog'),
            ],
          },
        },
        permission: { enabled: true },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  backend.add(catalogServiceMock.factory());
  backend.add(lineagePlugin);
  await backend.start();
  return {
    url,
    client: new LineageClient({
      discoveryApi: {
        getBaseUrl: async pluginId => `${url}/api/${pluginId}`,
      },
    }),
    /** Options of a call by whoever may read and write lineage. */
    caller: { token: TOKENS.lineage },
    stop: () => backend.stop(),
  };
}

function externalAccess(token: string, plugin: string) {
  return {
    type: 'static',
    options: { token, subject: `client-of-${plugin}` },
    accessRestrictions: [{ plugin }],
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('No free port was found on 127.0.0.1');
  }
  return address.port;
}
