import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import request from 'supertest';
import { startApi } from './startApi';

const api = '/api/raci/v1';
const anna = 'user:default/anna';

/** The API with what asks it, as anna unless told otherwise. */
export async function openApi(knex: Knex) {
  const started = await startApi(knex);
  const { app } = started;
  const authorization = (who: string) => mockCredentials.user.header(who);
  const get = (path: string, accept = 'application/json') =>
    request(app)
      .get(path.startsWith('/') ? path : `${api}/${path}`)
      .set('Authorization', authorization(anna))
      .set('Accept', accept);
  const post = (path: string, body: object = {}, who = anna) =>
    request(app)
      .post(`${api}/${path}`)
      .set('Authorization', authorization(who))
      .send(body);
  return { ...started, get, post };
}
