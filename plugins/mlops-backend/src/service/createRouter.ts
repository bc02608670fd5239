import type {
  AuditorService,
  HttpAuthService,
  HttpRouterService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  mlopsPermissions,
  spellNumbers,
  type CatalogChange,
  type Page,
  type SearchDocument,
} from '@waymark/plugin-mlops-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  createOperations,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import { ENTITY_KINDS, MAX_WEBHOOK_BYTES, openApiDocument } from '../schema';
import type { SourceSync } from '../sync/types';
import type { MlopsReads } from './MlopsReads';
import { handleCatalogChanges } from './routes/catalogChanges';
import { handleEntities } from './routes/entities';
import { handleExplore } from './routes/explore';
import { handleHistory } from './routes/history';
import { handleSearchDocuments } from './routes/searchDocuments';
import { handleOverview } from './routes/overview';
import { handleSources } from './routes/sources';
import { handleVersions } from './routes/versions';

/** Path of a source's webhook, which its own signature protects. */
const WEBHOOK_PATH = '/v1/sources/:id/webhook';

/** What the router is made of. */
export interface RouterOptions {
  reads: MlopsReads;
  sync: Pick<SourceSync, 'refresh' | 'acceptWebhook'>;
  /** The feed that the catalog pulls, changes after a `seq` in its order. */
  listChanges: (options: {
    after: number;
    limit: number;
  }) => Promise<CatalogChange[]>;
  /** What a search index is made of, whatever the asker may see. */
  listSearchDocuments: (page: PageRequest) => Promise<Page<SearchDocument>>;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}

/** The HTTP API, to be mounted at `/api/mlops`. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  router.use(
    WEBHOOK_PATH,
    express.raw({ type: () => true, limit: MAX_WEBHOOK_BYTES }),
  );
  router.use(express.json());
  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument);
  });

  const operations = createOperations({
    router,
    document: openApiDocument,
    // JSON has no word for a metric that is not finite; the client knows ours.
    replacer: spellNumbers,
  });
  handleSources(operations, options);
  handleExplore(operations, options);
  handleEntities(operations, options);
  handleVersions(operations, options);
  handleOverview(operations, options);
  handleHistory(operations, options);
  handleCatalogChanges(operations, options);
  handleSearchDocuments(operations, options);

  router.use('/v1', req => {
    throw new NotFoundError(
      `${req.method} /v1${req.path} is not part of this API; entities are asked for by kind (${ENTITY_KINDS.join(', ')}), and /api/mlops/openapi.json lists every path.`,
    );
  });
  return router;
}

/**
 * Mounts the router, lets webhooks in without Backstage credentials and makes
 * the permissions known.
 */
export function mountRouter(
  options: RouterOptions & {
    httpRouter: HttpRouterService;
    permissionsRegistry: PermissionsRegistryService;
  },
): void {
  const { httpRouter, permissionsRegistry } = options;
  permissionsRegistry.addPermissions([...mlopsPermissions]);
  httpRouter.use(createRouter(options));
  httpRouter.addAuthPolicy({ path: WEBHOOK_PATH, allow: 'unauthenticated' });
}
