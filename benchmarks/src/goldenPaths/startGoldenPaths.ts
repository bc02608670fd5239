import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import goldenPathsPlugin from '@waymark/plugin-golden-paths-backend';
import scaffolderModuleMlops from '@waymark/plugin-scaffolder-backend-module-mlops';
import type { Knex } from 'knex';
import type { BenchDatabase } from '../backend/databases';

/** A backend with golden paths and the scaffolder over a real database. */
export interface RunningGoldenPaths {
  /** A connection of the benchmark's own to the plugin's database. */
  knex: Knex;
  /** Asks as a person; fails for every answer that is no success. */
  ask<T>(method: string, path: string, body?: object): Promise<T>;
  /** Tells golden paths what the scaffolder would tell. */
  tell(path: string, body: object): Promise<void>;
  stop(): Promise<void>;
}

/** Where the catalog says that a project lies. */
export function locate(name: string): string {
  return `url:https://git.example.org/${name}/blob/main/catalog-info.yaml`;
}

/** The plugins as they are installed, over a catalog in memory. */
export async function startGoldenPaths(options: {
  database: BenchDatabase;
  entities: Entity[];
  /** Folder of the projects' repositories. */
  repositories: string;
}): Promise<RunningGoldenPaths> {
  const { database, entities, repositories } = options;
  const author = { name: 'Portal', email: 'portal@example.org' };
  const backend = await startTestBackend({
    features: [
      goldenPathsPlugin,
      scaffolderPlugin,
      scaffolderModuleMlops,
      databaseServiceFactory,
      // Those of tests run each task once and tell other plugins nothing.
      eventsServiceFactory,
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          backend: { database: database.config },
          goldenPaths: { catalogMirror: { sweepSeconds: 1 } },
          mlops: {
            gitTargets: [
              {
                id: 'local',
                title: 'a folder',
                directory: repositories,
                viewUrl: 'https://git.example.org/{name}/tree/{branch}/',
                author,
              },
            ],
          },
          changeProposals: {
            author,
            git: [
              {
                urlPrefix: 'https://git.example.org/{repository}/blob/main/',
                remote: `${repositories}/{repository}.git`,
                branch: 'main',
                branchUrl:
                  'https://git.example.org/{repository}/tree/{branch}/',
              },
            ],
          },
        },
      }),
    ],
  });
  const url = `http://127.0.0.1:${backend.server.port()}/api`;
  const send = async (
    method: string,
    path: string,
    authorization: string,
    body?: object,
  ) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text;
  };
  const knex = await database.connect('golden-paths');
  return {
    knex,
    ask: async (method, path, body) =>
      JSON.parse(await send(method, path, mockCredentials.user.header(), body)),
    async tell(path, body) {
      const authorization = mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('plugin:scaffolder'),
        targetPluginId: 'golden-paths',
      });
      await send('PUT', `/golden-paths/v1${path}`, authorization, body);
    },
    async stop() {
      await knex.destroy();
      await backend.stop();
    },
  };
}
