import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  createAskers,
  createOperations,
} from '@waymark/plugin-openapi-operations-node';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RaciChanges } from '../RaciChanges';
import type { RaciReads } from '../RaciReads';
import { openApiDocument } from '../schema';
import { handleChanges } from './routes/changes';
import { handleReads } from './routes/reads';

/** Longest body: a declaration with fifty activities of long lists. */
const MAX_BODY = '1mb';

/** What the router is made of. */
export interface RouterOptions {
  reads: RaciReads;
  changes: RaciChanges;
  httpAuth: HttpAuthService;
}

/**
 * The HTTP API, to be mounted at `/api/raci`. Who may do what is decided
 * behind it, by the reads and changes themselves.
 */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  router.use(json({ limit: MAX_BODY }));
  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument);
  });
  const operations = createOperations({ router, document: openApiDocument });
  const askers = createAskers(options.httpAuth);
  handleReads(operations, { ...options, askers });
  handleChanges(operations, { ...options, askers });

  router.use('/v1', req => {
    throw new NotFoundError(
      `${req.method} /v1${req.path} is not part of this API; /api/raci/openapi.json lists every path.`,
    );
  });
  return router;
}
