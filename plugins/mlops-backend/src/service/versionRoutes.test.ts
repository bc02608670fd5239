import { mockCredentials } from '@backstage/backend-test-utils';
import { reviveNumbers } from '@waymark/plugin-mlops-common';
import { createAnswerCheck } from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { FakeMirror } from '../queries/__testUtils__/FakeMirror';
import {
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { openApiDocument } from '../schema';
import { fillRegistry, registryEntities } from './__testUtils__/fillRegistry';
import { startApi } from './__testUtils__/startApi';

const databases = registryDatabases();
const user = mockCredentials.user.header();
const churn = '/api/mlops/v1/entities/model/default/churn';

describe.each(databases.eachSupportedId())('the versions API on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    await fillRegistry(knex);
    const mirror = new FakeMirror(registryEntities());
    const { app } = await startApi({ knex, mirror });
    const get = (path: string) =>
      request(app).get(path).set('Authorization', user);
    return { knex, get };
  }

  it('finds versions, sorts them and lets them carry what is wanted', async () => {
    const { get, knex } = await setup();
    const mlflow = registryWriter(knex, 'mlflow');
    for (const [version, auc] of [
      ['3', NaN],
      ['4', 0.9],
    ] as const) {
      await mlflow.version({
        modelId: 'churn',
        version,
        aliases: version === '4' ? ['champion'] : [],
        metrics: [
          { name: 'auc', value: auc },
          { name: 'f1', value: -Infinity },
        ],
        params: [{ name: 'fill', value: 'NaN' }],
      });
    }
    const versionsOf = async (query: string) => {
      const { body, status } = await get(`${churn}/versions?${query}`);
      expect(status).toBe(200);
      return body.items.map((item: { version: string }) => item.version);
    };
    expect(await versionsOf('sort=metric:auc,desc')).toEqual([
      '4',
      '2',
      '1',
      '3',
    ]);
    expect(await versionsOf('sort=metric:f1,asc')).toEqual([
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(await versionsOf('alias=*')).toEqual(['4']);
    expect(await versionsOf('status=READY&q=ANNA')).toEqual(['2', '1']);
    const { body } = await get(`${churn}/versions?metric=auc&limit=2`);
    expect(body).toMatchObject({
      items: [
        { version: '4', metrics: [{ name: 'auc', value: 0.9 }], params: [] },
        { version: '3', metrics: [{ name: 'auc', value: 'NaN' }], params: [] },
      ],
      totalItems: 4,
      facets: {
        statuses: [{ value: 'READY', count: 4 }],
        aliases: [{ value: 'champion', count: 1 }],
        metrics: [
          { value: 'auc', count: 4 },
          { value: 'f1', count: 2 },
        ],
      },
    });
    const none = await get(`${churn}/versions?metric=`);
    expect(none.body.items[3]).toMatchObject({ version: '1', metrics: [] });
    expect(none.body.items[3]).not.toHaveProperty('description');
  });

  it('takes a cursor for the query that gave it and no other', async () => {
    const { get } = await setup();
    const path = `${churn}/versions?sort=createdAt,asc&limit=1`;
    const first = await get(path);
    const cursor = first.body.pageInfo.nextCursor;
    const next = await get(`${path}&metric=auc&cursor=${cursor}`);
    expect(next.body.items.map((v: { version: string }) => v.version)).toEqual([
      '1',
    ]);
    expect(next.body).not.toHaveProperty('facets');
    expect(next.body.totalItems).toBe(2);
    for (const other of [
      `${churn}/versions?limit=1`,
      `${churn}/versions?sort=createdAt,desc&limit=1`,
      `${path}&q=a`,
      `${path}&alias=*`,
    ]) {
      const refused = await get(`${other}&cursor=${cursor}`);
      expect({ other, status: refused.status }).toEqual({ other, status: 400 });
      expect(refused.body.error.message).toContain("'cursor'");
    }
  });

  it('says metrics that are not finite in words that clients understand', async () => {
    const { get, knex } = await setup();
    const mlflow = registryWriter(knex, 'mlflow');
    await mlflow.version({
      modelId: 'churn',
      version: '3',
      metrics: [{ name: 'auc', value: Infinity, dataset: 'customers' }],
      params: [{ name: 'fill', value: 'Infinity' }],
    });
    const check = createAnswerCheck(openApiDocument);
    const one = await get(`${churn}/versions/3`);
    expect(check('getModelVersion', one.body)).toEqual([]);
    expect(one.body.metrics[0].value).toBe('Infinity');
    expect(reviveNumbers(one.body)).toMatchObject({
      metrics: [{ name: 'auc', value: Infinity }],
      params: [{ name: 'fill', value: 'Infinity' }],
    });
    const both = await get(`${churn}/version-comparison?left=2&right=3`);
    expect(check('compareModelVersions', both.body)).toEqual([]);
    expect(both.body.metrics).toEqual([
      {
        name: 'auc',
        dataset: 'customers',
        left: 0.8,
        right: 'Infinity',
        comparable: false,
        reason:
          'The value of version 3 is Infinity; there is no difference to that.',
      },
    ]);
    const history = await get(`${churn}/metric-history?metric=auc`);
    expect(check('getMetricHistory', history.body)).toEqual([]);
    expect(
      history.body.points.map((point: { value: unknown }) => point.value),
    ).toEqual([0.8, 0.8, 'Infinity']);
    const csv = await get(`${churn}/versions?limit=1`).set(
      'Accept',
      'text/csv',
    );
    expect(csv.text).toContain('""value"":""Infinity""');
  });
});
