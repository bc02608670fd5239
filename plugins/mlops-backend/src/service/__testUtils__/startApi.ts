import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { CatalogChange, SourceStatus } from '@waymark/plugin-mlops-common';
import type { WebhookRequest } from '@waymark/plugin-mlops-node';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import { createExploreIndex } from '../../explore';
import { touchRefs } from '../../explore/touchRefs';
import type { FakeMirror } from '../../queries/__testUtils__/FakeMirror';
import { ranking, SOURCES } from '../../queries/__testUtils__/registry';
import { listSearchDocuments } from '../../search';
import type { SourceSync } from '../../sync/types';
import { createMlopsReads } from '../createMlopsReads';
import { createRouter } from '../createRouter';

/** The state of a connection that nothing happened to yet. */
export function sourceStatus(id: string): SourceStatus {
  return {
    id,
    type: 'mlflow',
    state: 'ok',
    counts: { models: 1, versions: 2, runs: 3, datasets: 0, pipelines: 0 },
    problems: 1,
  };
}

/**
 * The API over a database and a fake catalog, with what it asked of the
 * synchronisation and the auditor.
 */
export async function startApi(options: {
  knex: Knex;
  mirror: FakeMirror;
  acceptWebhook?: SourceSync['acceptWebhook'];
}) {
  const { knex, mirror } = options;
  const refreshed: [string, { full?: boolean } | undefined][] = [];
  const webhooks: [string, WebhookRequest][] = [];
  const changes: CatalogChange[] = [];
  const permissions = mockServices.permissions.mock({
    authorize: async queries =>
      queries.map(() => ({ result: AuthorizeResult.ALLOW })),
  });
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success, fail }),
  });
  const explore = createExploreIndex({
    knex,
    mirror,
    logger: mockServices.logger.mock(),
    sources: SOURCES,
    findGone: async () => new Set(),
  });
  const requireSource = (id: string) => {
    if (id !== 'mlflow') {
      throw new NotFoundError(`No connection '${id}'; there is mlflow.`);
    }
  };
  const sync = {
    listSources: async () => ['mlflow', 'git'].map(sourceStatus),
    listProblems: async (id: string) => {
      requireSource(id);
      return {
        items: [
          { path: 'a.yaml', message: 'broken', at: '2026-01-01T00:00:00Z' },
        ],
        pageInfo: {},
      };
    },
    refresh: async (id: string, refresh?: { full?: boolean }) => {
      requireSource(id);
      refreshed.push([id, refresh]);
    },
    acceptWebhook:
      options.acceptWebhook ??
      (async (id: string, request: WebhookRequest) => {
        requireSource(id);
        webhooks.push([id, request]);
      }),
  };
  const httpAuth: HttpAuthService = mockServices.httpAuth({
    pluginId: 'mlops',
    defaultCredentials: mockCredentials.none(),
  });
  const reads = createMlopsReads({
    knex,
    mirror,
    explore,
    sync,
    permissions,
    sources: SOURCES,
  });
  const router = createRouter({
    reads,
    sync,
    listChanges: async ({ after, limit }) =>
      changes.filter(change => change.seq > after).slice(0, limit),
    listSearchDocuments: page =>
      listSearchDocuments({ knex, ranking, mirror, page }),
    httpAuth,
    permissions,
    auditor,
  });
  const app: Express = express();
  app.use('/api/mlops', router);
  app.use(mockErrorHandler());

  return {
    app,
    reads,
    refreshed,
    webhooks,
    changes,
    permissions,
    auditor,
    audit: { success, fail },
    /** Puts every entity of the mirror into Explore's index. */
    index: async () => {
      await touchRefs(knex, [...mirror.entities.keys()]);
      await explore.drain();
    },
  };
}
