import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import { openChanges } from '../../handovers/__testUtils__/openChanges';
import { createRaciReads } from '../../reads';
import { createRouter } from '../createRouter';
import { ORGANISATION } from './organisation';

/** The API over a database that follows a catalog of the test's own. */
export async function startApi(knex: Knex) {
  const raci = await openChanges(knex, { entities: ORGANISATION });
  const reads = createRaciReads(raci);
  const app: Express = express();
  app.use(
    '/api/raci',
    createRouter({
      reads,
      changes: raci.changes,
      httpAuth: mockServices.httpAuth({ pluginId: 'raci' }),
    }),
  );
  app.use(mockErrorHandler());
  return { ...raci, reads, app };
}
