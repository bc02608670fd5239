import { mockCredentials } from '@backstage/backend-test-utils';
import { createAnswerCheck } from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { encodeCursor } from '@waymark/plugin-openapi-operations-node';
import { FakeMirror, mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import { model, version } from '../sync/__testUtils__/records';
import { reportedSource } from '../trace/__testUtils__/reportedSource';
import { openApiDocument } from '../schema';
import { startApi } from './__testUtils__/startApi';

const databases = registryDatabases();
const user = mockCredentials.user.header();
const churn = '/api/mlops/v1/entities/model/default/churn';
const customers = '/api/mlops/v1/entities/dataset/default/customers';

describe.each(databases.eachSupportedId())('history over HTTP on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    const { report } = await reportedSource(knex);
    await report(
      '2026-05-01T12:00:00.000Z',
      model('churn'),
      { type: 'dataset', id: 'customers', name: 'customers' },
      version('churn', '1', {
        aliases: ['champion'],
        datasets: [{ name: 'customers', role: 'training', digest: 'd1' }],
      }),
      version('churn', '2'),
      {
        type: 'deployment',
        id: 'p',
        subject: { kind: 'model', id: 'churn' },
        at: '2026-04-01T00:00:00.000Z',
        version: '1',
        environment: 'production',
        endpoint: 'component:default/api',
      },
      {
        type: 'deployment',
        id: 'q',
        subject: { kind: 'model', id: 'churn' },
        at: '2026-03-01T00:00:00.000Z',
        version: '1',
        environment: 'staging',
        endpoint: 'https://serving.example/churn',
      },
    );
    const mirror = new FakeMirror([
      mirrorEntity('model:default/churn'),
      mirrorEntity('dataset:default/customers'),
      mirrorEntity('component:default/api'),
    ]);
    const { app } = await startApi({ knex, mirror });
    const get = (path: string) =>
      request(app).get(path).set('Authorization', user);
    return { mirror, get };
  }

  it('tells the trace as the document describes it', async () => {
    const { get } = await setup();
    const { body } = await get(`${churn}/trace`);
    expect(createAnswerCheck(openApiDocument)('listTrace', body)).toEqual([]);
    expect(
      body.items.map((step: { action: string; endpoint?: string }) => [
        step.action,
        step.endpoint,
      ]),
    ).toEqual([
      ['promoted', undefined],
      ['deployed', 'component:default/api'],
      ['deployed', 'https://serving.example/churn'],
      ['registered', undefined],
      ['registered', undefined],
    ]);
  });

  it('takes out of the trace what the asker may not see', async () => {
    const { get, mirror } = await setup();
    const before = await get(`${churn}/trace?version=1`);
    expect(before.body.items.at(-1).data).toEqual([
      {
        name: 'customers',
        role: 'training',
        digest: 'd1',
        entityRef: 'dataset:default/customers',
      },
    ]);
    mirror.policy = new Set(['model:default/churn']);
    const { body } = await get(`${churn}/trace?version=1`);
    const { items } = body;
    expect(items.at(-1).data).toEqual([
      { name: 'customers', role: 'training', digest: 'd1' },
    ]);
    expect(
      items.map((step: { endpoint?: string }) => step.endpoint).filter(Boolean),
    ).toEqual(['https://serving.example/churn']);
    mirror.policy = 'none';
    for (const path of ['trace', 'monitoring', 'card?version=1']) {
      expect((await get(`${churn}/${path}`)).status).toBe(404);
    }
    const comparison = await get(`${churn}/card-comparison?left=1&right=2`);
    expect(comparison.status).toBe(404);
  });

  const cursor = (...keys: (string | number)[]) =>
    `${churn}/trace?cursor=${encodeCursor('trace', keys)}`;

  it.each<[string, number, string]>([
    [cursor('2026-01-01T00:00:00.000Z', 0, "1' or 1"), 400, "'cursor'"],
    [cursor('2026-01-01T00:00:00.000Z', 9, '1'), 400, "'cursor'"],
    [`${churn}/trace?version=`, 400, "'version'"],
    [`${churn}/card?version=9`, 404, "No version '9'"],
    [`${customers}/card?version=1`, 400, 'is a Dataset'],
    [`${churn}/card-comparison?left=1`, 400, "'right' is nothing"],
    [`${churn}/card-comparison?left=1&right=9`, 404, "No version '9'"],
    [`${customers}/card-comparison?left=1&right=2`, 404, 'openapi.json'],
    ['/api/mlops/v1/search-documents', 403, ''],
  ])('answers %s with %d', async (path, status, message) => {
    const { get } = await setup();
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });
});
