import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { CHURN, openChanges, UPLIFT } from '../../__testUtils__/openChanges';
import { KINDS } from '../../__testUtils__/openMaturity';
import { createMaturityReads } from '../../reads';
import { mirroredSpecKeys } from '../../rubrics';
import { createRouter } from '../createRouter';

/** Where the API is. */
export const API = '/api/maturity/v1';

/** Of the two models: one at level 1, one at level 0. */
const FACTS = {
  [CHURN]: {
    'registry/versions': 1,
    'quality/score': 95,
    'quality/state': 'bad',
  },
  [UPLIFT]: { 'registry/versions': 0 },
};

/** The API over a database, with what asks it, as rita unless told otherwise. */
export async function openApi(knex: Knex) {
  const opened = await openChanges(knex, { facts: FACTS });
  const reads = createMaturityReads({
    ...opened,
    changes: opened.api,
    kinds: KINDS,
    specKeys: mirroredSpecKeys(opened.book),
  });
  const app: Express = express();
  app.use(
    '/api/maturity',
    createRouter({
      reads,
      changes: opened.api,
      httpAuth: mockServices.httpAuth({ pluginId: 'maturity' }),
      clock: opened.clock,
    }),
  );
  app.use(mockErrorHandler());

  const user = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);
  const get = (path: string, accept = 'application/json') =>
    request(app)
      .get(path.startsWith('/') ? path : `${API}/${path}`)
      .set('Authorization', user('rita'))
      .set('Accept', accept);
  const send =
    (method: 'post' | 'put') =>
    (path: string, body: object = {}, who = 'rita') =>
      request(app)
        [method](`${API}/${path}`)
        .set('Authorization', user(who))
        .send(body);
  return {
    ...opened,
    changes: opened.api,
    reads,
    app,
    get,
    post: send('post'),
    put: send('put'),
  };
}
