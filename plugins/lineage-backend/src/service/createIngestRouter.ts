import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { HeldBytes, Intake } from '../intake';
import { handleFacets } from './ingest/handleFacets';
import { handleIngest } from './ingest/handleIngest';

/** What the routes for senders of events are made of. */
export interface IngestRouterOptions {
  intake: Intake;
  held: HeldBytes;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}

/** Path of the facets' schemas, which anybody may read. */
export const FACETS_PATH = '/v1/facets';

/**
 * What an OpenLineage client talks to: events come in, and the schemas of the
 * facets that we define can be read. Bodies have limits of their own here, so
 * that nothing that reads bodies may be mounted before.
 */
export function createIngestRouter(options: IngestRouterOptions): Router {
  const router = PromiseRouter();
  handleIngest(router, options);
  handleFacets(router);
  return router;
}
