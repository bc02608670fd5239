import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  createAskers,
  createOperations,
} from '@waymark/plugin-openapi-operations-node';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { MaturityChanges } from '../MaturityChanges';
import type { MaturityReads } from '../MaturityReads';
import { openApiDocument } from '../schema';
import { handleCampaigns } from './routes/campaigns';
import { handleQuestions } from './routes/questions';
import { handleReads } from './routes/reads';
import { handleWaivers } from './routes/waivers';

/** Longest body: a rubric of 500,000 characters of up to four bytes. */
const MAX_BODY = '2mb';

/** What the router is made of. */
export interface RouterOptions {
  reads: MaturityReads;
  changes: MaturityChanges;
  httpAuth: HttpAuthService;
  /** Milliseconds since 1970, for time stamps of reports. */
  clock?: () => number;
}

/**
 * The HTTP API, to be mounted at `/api/maturity`. Who may do what is decided
 * behind it, by the reads and changes themselves.
 */
export function createRouter(options: RouterOptions): Router {
  const { reads, changes, httpAuth, clock = Date.now } = options;
  const router = PromiseRouter();
  router.use(json({ limit: MAX_BODY }));
  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument);
  });
  const operations = createOperations({ router, document: openApiDocument });
  const askers = createAskers(httpAuth);
  handleReads(operations, { reads, askers });
  handleQuestions(operations, { reads, changes, askers, clock });
  handleWaivers(operations, { changes, askers });
  handleCampaigns(operations, { changes, askers });

  router.use('/v1', req => {
    throw new NotFoundError(
      `${req.method} /v1${req.path} is not part of this API; /api/maturity/openapi.json lists every path.`,
    );
  });
  return router;
}
