import { createServer } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import eventsPlugin from '@backstage/plugin-events-backend';
import catalogModuleGoldenPaths from '@waymark/plugin-catalog-backend-module-golden-paths';
import catalogModuleMlops from '@waymark/plugin-catalog-backend-module-mlops';
import catalogModuleRaci from '@waymark/plugin-catalog-backend-module-raci';
import goldenPathsPlugin from '@waymark/plugin-golden-paths-backend';
import lineagePlugin from '@waymark/plugin-lineage-backend';
import maturityPlugin from '@waymark/plugin-maturity-backend';
import maturityModuleMlops from '@waymark/plugin-maturity-backend-module-mlops';
import mlopsPlugin from '@waymark/plugin-mlops-backend';
import mlopsModuleMlflow from '@waymark/plugin-mlops-backend-module-mlflow';
import mlopsModuleRepository from '@waymark/plugin-mlops-backend-module-repository';
import raciPlugin from '@waymark/plugin-raci-backend';
import scaffolderModuleMlops from '@waymark/plugin-scaffolder-backend-module-mlops';
import { GoldenPathsClient } from '@waymark/plugin-golden-paths-common';
import { LineageClient } from '@waymark/plugin-lineage-common';
import { MaturityClient } from '@waymark/plugin-maturity-common';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { RaciClient } from '@waymark/plugin-raci-common';
import policyModule from '../src/policy/module';
import signInModule from '../src/development/signIn/module';
import localGitUrlReader from '../src/development/localGit/urlReader';
import { PERSON, portalConfig } from './portalConfig';

/** What `src/index.ts` adds, but for pages, search and notifications. */
const FEATURES = [
  authPlugin,
  permissionPlugin,
  policyModule,
  catalogPlugin,
  templateKindModule,
  scaffolderPlugin,
  eventsPlugin,
  catalogModuleGoldenPaths,
  catalogModuleMlops,
  catalogModuleRaci,
  goldenPathsPlugin,
  lineagePlugin,
  maturityPlugin,
  maturityModuleMlops,
  mlopsPlugin,
  mlopsModuleMlflow,
  mlopsModuleRepository,
  raciPlugin,
  scaffolderModuleMlops,
  signInModule,
  localGitUrlReader,
];

/** A portal's backend and whoever signs in to it. */
export type Portal = Awaited<ReturnType<typeof startPortal>>;

/**
 * Starts a backend as `src/index.ts` does, with its real HTTP server,
 * authentication, policy and catalog: nothing but the configuration is a
 * test's.
 */
export async function startPortal(options: {
  repositories: string;
  mlflowUrl: string;
}) {
  const url = `http://127.0.0.1:${await findFreePort()}`;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: portalConfig({ url, ...options }),
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  FEATURES.forEach(feature => backend.add(feature));
  await backend.start();
  const discoveryApi = {
    getBaseUrl: async (pluginId: string) => `${url}/api/${pluginId}`,
  };
  return {
    url,
    stop: () => backend.stop(),
    goldenPaths: new GoldenPathsClient({ discoveryApi }),
    lineage: new LineageClient({ discoveryApi }),
    maturity: new MaturityClient({ discoveryApi }),
    mlops: new MlopsClient({ discoveryApi }),
    raci: new RaciClient({ discoveryApi }),

    /** The token of {@link PERSON}; undefined while the catalog is empty. */
    async signIn(): Promise<string | undefined> {
      const answer = await fetch(`${url}/api/auth/examplePeople/refresh`, {
        headers: { 'x-waymark-person': PERSON },
      });
      const { backstageIdentity } = (await answer.json()) as {
        backstageIdentity?: { token: string };
      };
      return backstageIdentity?.token;
    },

    /** Asks a plugin that has no client of ours; throws what it refuses with. */
    async ask<T>(token: string, path: string, body?: object): Promise<T> {
      const answer = await fetch(`${url}/api${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: body && JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) {
        throw new Error(`${path}: ${answer.status} ${text}`);
      }
      return JSON.parse(text) as T;
    },
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
