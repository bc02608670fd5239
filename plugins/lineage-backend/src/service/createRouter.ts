import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { createOperations } from '@waymark/plugin-openapi-operations-node';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { openApiDocument } from '../schema';
import type { LineageReads } from './LineageReads';
import { handleDetails } from './routes/details';
import { handleGraph } from './routes/graph';
import { handleRebuild } from './routes/rebuild';

/** What the router of reads is made of. */
export interface ReadRouterOptions {
  reads: LineageReads;
  /** Starts to replay the kept events, and answers once that is certain. */
  rebuild: () => Promise<void>;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}

/**
 * What can be asked of lineage, and the document that describes it all. To be
 * mounted at `/api/lineage` behind the router that takes in events, since
 * everything under `/v1` that nobody knows ends here.
 */
export function createReadRouter(options: ReadRouterOptions): Router {
  const router = PromiseRouter();
  router.get('/openapi.json', (_req, res) => {
    res.json(openApiDocument);
  });
  const operations = createOperations({ router, document: openApiDocument });
  handleGraph(operations, options);
  handleDetails(operations, options);
  handleRebuild(operations, options);

  router.use('/v1', req => {
    throw new NotFoundError(
      `${req.method} /v1${req.path} is not part of this API; /api/lineage/openapi.json lists every path.`,
    );
  });
  return router;
}
