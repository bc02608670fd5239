import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { openGoldenPaths } from '../../__testUtils__/openGoldenPaths';
import { createRouter } from '../createRouter';

/** Where the API is. */
export const API = '/api/golden-paths/v1';

/** Bytes that the files of one run may have in tests. */
export const MAX_TREE_BYTES = 3_000_000;

/** The API over a database, with what asks it, as ann unless told otherwise. */
export async function openApi(knex: Knex) {
  const opened = await openGoldenPaths(knex);
  const app: Express = express();
  app.use(
    '/api/golden-paths',
    createRouter({
      ...opened,
      httpAuth: mockServices.httpAuth({ pluginId: 'golden-paths' }),
      maxTreeBytes: MAX_TREE_BYTES,
    }),
  );
  app.use(mockErrorHandler());

  const authorization = (who: string) =>
    who.startsWith('plugin:')
      ? mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(who),
          targetPluginId: 'golden-paths',
        })
      : mockCredentials.user.header(`user:default/${who}`);
  const ask =
    (method: 'get' | 'post' | 'put' | 'delete') =>
    (path: string, body: object = {}, who = 'ann') => {
      const asked = request(app)
        [method](path.startsWith('/') ? path : `${API}/${path}`)
        .set('Authorization', authorization(who));
      return method === 'get' ? asked : asked.send(body);
    };
  return {
    ...opened,
    app,
    get: (path: string, accept = 'application/json', who = 'ann') =>
      ask('get')(path, {}, who).set('Accept', accept),
    post: ask('post'),
    put: ask('put'),
    remove: ask('delete'),
  };
}
