import type {
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  createAskers,
  createOperations,
} from '@waymark/plugin-openapi-operations-node';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { requireScaffolder } from '../access';
import type { GoldenPathsChanges } from '../GoldenPathsChanges';
import type { GoldenPathsReads } from '../GoldenPathsReads';
import { openApiDocument } from '../schema';
import { handleDrafts } from './routes/drafts';
import { handleProjects } from './routes/projects';
import { handleRuns } from './routes/runs';
import { handleTemplates } from './routes/templates';

/** Longest body: a wizard's form, with what it was told. */
const MAX_BODY = '1mb';

/** Room for the paths of rendered files, beside their bytes. */
const PATH_BYTES = 4_000_000;

/** What the router is made of. */
export interface RouterOptions {
  reads: GoldenPathsReads;
  changes: GoldenPathsChanges;
  auth: AuthService;
  httpAuth: HttpAuthService;
  /** Bytes that the files of one run may have. */
  maxTreeBytes: number;
}

/**
 * The HTTP API, to be mounted at `/api/golden-paths`. Who may do what is
 * decided behind it, by the reads and changes themselves.
 */
export function createRouter(options: RouterOptions): Router {
  const { auth, httpAuth, maxTreeBytes } = options;
  const router = PromiseRouter();
  const askers = createAskers(httpAuth);
  // Large bodies are read of nobody but who may send them.
  router.put(
    '/v1/receipts/:taskId/rendered',
    async req => {
      requireScaffolder(auth, await askers.any(req));
      return 'next';
    },
    // Four characters of base64 for three bytes.
    json({ limit: Math.ceil((maxTreeBytes * 4) / 3) + PATH_BYTES }),
  );
  router.use(json({ limit: MAX_BODY }));
  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument);
  });
  const operations = createOperations({ router, document: openApiDocument });
  handleTemplates(operations, { ...options, askers });
  handleProjects(operations, { ...options, askers });
  handleRuns(operations, { ...options, askers });
  handleDrafts(operations, { ...options, askers });

  router.use('/v1', req => {
    throw new NotFoundError(
      `${req.method} /v1${req.path} is not part of this API; /api/golden-paths/openapi.json lists every path.`,
    );
  });
  return router;
}
