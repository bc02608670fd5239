import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import { FakePolicy } from '../../graph/__testUtils__/FakePolicy';
import { createLineageReads } from '../createLineageReads';
import { createReadRouter } from '../createRouter';
import { NOW } from './churnGraph';

/** The API over a database, with what it asked of its surroundings. */
export function startApi(knex: Knex) {
  const policy = new FakePolicy();
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success, fail }),
  });
  const rebuild = jest.fn(async () => {});
  const httpAuth: HttpAuthService = mockServices.httpAuth({
    pluginId: 'lineage',
    defaultCredentials: mockCredentials.none(),
  });
  const reads = createLineageReads({ knex, ...policy, clock: () => NOW });
  const app: Express = express();
  app.use(
    '/api/lineage',
    createReadRouter({
      reads,
      rebuild,
      httpAuth,
      permissions: policy.permissions,
      auditor,
    }),
  );
  app.use(mockErrorHandler());
  return { app, reads, policy, rebuild, audit: { success, fail } };
}
