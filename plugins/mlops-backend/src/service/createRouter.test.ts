import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createAnswerCheck } from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { FakeMirror } from '../queries/__testUtils__/FakeMirror';
import { registryDatabases } from '../queries/__testUtils__/registry';
import { openApiDocument } from '../schema';
import { fillRegistry, registryEntities } from './__testUtils__/fillRegistry';
import { startApi } from './__testUtils__/startApi';

const databases = registryDatabases();
const user = mockCredentials.user.header();
const service = mockCredentials.service.header();
const churn = '/api/mlops/v1/entities/model/default/churn';
const SERVICE_ONLY = ['listCatalogChanges', 'listSearchDocuments'];
const customers = '/api/mlops/v1/entities/dataset/default/customers';

describe.each(databases.eachSupportedId())('the API on %s', id => {
  async function setup() {
    const knex = await databases.open(id);
    await fillRegistry(knex);
    const mirror = new FakeMirror(registryEntities());
    const api = await startApi({ knex, mirror });
    await api.index();
    const get = (path: string, credentials = user) =>
      request(api.app).get(path).set('Authorization', credentials);
    return { ...api, knex, mirror, get };
  }

  // Requests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('answers every operation as the document describes', async () => {
    const { get, changes } = await setup();
    changes.push({
      seq: 1,
      type: 'replaced',
      entityRef: 'model:default/a',
      replacedBy: 'model:default/b',
    });
    const check = createAnswerCheck(openApiDocument);
    const paths: Record<string, string> = {
      listSources: '/api/mlops/v1/sources',
      listSourceProblems: '/api/mlops/v1/sources/mlflow/problems',
      explore: '/api/mlops/v1/explore?q=churn&kind=model&sort=lastRun,desc',
      getOverview: `${churn}/overview`,
      listModelVersions: `${churn}/versions`,
      getModelVersion: `${churn}/versions/2`,
      compareModelVersions: `${churn}/version-comparison?left=1&right=2`,
      getMetricHistory: `${churn}/metric-history?metric=auc`,
      getRun: `${churn}/runs/r1`,
      compareRuns: `${churn}/run-comparison?left=r1&right=r1`,
      listRuns: `${churn}/runs`,
      getCard: `${churn}/card?version=1`,
      compareCards: `${churn}/card-comparison?left=1&right=2`,
      listTrace: `${churn}/trace`,
      getMonitoring: `${churn}/monitoring`,
      listSearchDocuments: '/api/mlops/v1/search-documents',
      listDeployments: `${churn}/deployments`,
      listQuality: `${churn}/quality`,
      listDrift: `${churn}/drift`,
      listCi: `${churn}/ci`,
      listProvenance: `${churn}/provenance`,
      getDatasetSchema: `${customers}/schema`,
      listDatasetVersions: `${customers}/versions`,
      listCatalogChanges: '/api/mlops/v1/catalog-changes?after=0',
    };
    const reads = Object.values(openApiDocument.paths).flatMap(item =>
      item.get ? [item.get.operationId] : [],
    );
    expect(Object.keys(paths).sort()).toEqual(reads.sort());

    for (const [operationId, path] of Object.entries(paths)) {
      const response = await get(
        path,
        SERVICE_ONLY.includes(operationId) ? service : user,
      );
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      expect({ path, errors: check(operationId, response.body) }).toEqual({
        path,
        errors: [],
      });
      // An empty list would satisfy any schema.
      expect(response.body.items?.length ?? 1).toBeGreaterThan(0);
    }
  });

  it('serves the document', async () => {
    const { get } = await setup();
    const { body } = await get('/api/mlops/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
  });

  it('matches kinds and names in any case', async () => {
    const { get } = await setup();
    const { body } = await get(
      '/api/mlops/v1/entities/Model/Default/CHURN/runs',
    );
    expect(body.items).toHaveLength(1);
  });

  it.each<[string, number, string]>([
    [`${churn}/runs?limit=0`, 400, "'limit' is '0'; expected a whole number"],
    [`${churn}/runs?limit=201`, 400, 'from 1 to 200'],
    [`${churn}/runs?limit=1e2`, 400, "'limit'"],
    [`${churn}/runs?limit=1&limit=2`, 400, "'limit' is 2 values"],
    [`${churn}/runs?limit=99999999999999999999`, 400, "'limit'"],
    [`${churn}/runs?cursor=abc`, 400, "'cursor'"],
    [`${churn}/runs?cursor=${'a'.repeat(9000)}`, 400, "'cursor'"],
    [`${churn}/runs?colour=red`, 400, "'colour' is not known here"],
    [`${churn}/version-comparison?left=1`, 400, "'right' is nothing"],
    [`${churn}/run-comparison?right=r1`, 400, "'left' is nothing"],
    [`${churn}/run-comparison?left=r1&right=r9`, 404, 'newest runs are r1'],
    [`${churn}/runs/r9`, 404, "No run 'r9' of model:default/churn"],
    [`${churn}/runs?state=broken`, 400, "'state' is 'broken'"],
    [`${churn}/runs?status=READY`, 400, "'status' is not known here"],
    [`${churn}/metric-history`, 400, "'metric' is nothing"],
    [`${churn}/metric-history?metric=`, 400, "'metric' is ''"],
    [
      `${churn}/versions?sort=metric:auc`,
      400,
      "'sort' is 'metric:auc'; expected version, createdAt or metric:<name>, with ,asc or ,desc",
    ],
    [`${churn}/versions?sort=metric:,asc`, 400, "'sort'"],
    [`${churn}/versions?state=finished`, 400, "'state' is not known here"],
    [`${churn}/versions?${'metric=a&'.repeat(51)}`, 400, "'metric'"],
    [`${churn}/versions?q=%00`, 400, "'q' is a NUL character"],
    [`${customers}/versions?q=a`, 400, "'q' is not known here"],
    [`${churn}/versions/%00`, 400, "'version' is a NUL character"],
    [`${churn}/versions/${'9'.repeat(300)}`, 400, "'version'"],
    [`${churn}/versions/3`, 404, "No version '3' of model:default/churn"],
    [`${churn}/versions/%25`, 404, "No version '%'"],
    [`${churn}/versions/%E0%A4%A`, 400, 'decode'],
    ['/api/mlops/v1/explore?sort=colour,asc', 400, "'sort'"],
    [`/api/mlops/v1/explore?q=${'x'.repeat(201)}`, 400, "'q'"],
    ['/api/mlops/v1/explore?tag=%00', 400, "'tag' is a NUL character"],
    [`/api/mlops/v1/explore?${'tag=a&'.repeat(101)}`, 400, "'tag'"],
    [
      '/api/mlops/v1/entities/component/default/x/runs',
      400,
      "'kind' is 'component'; expected one of model | dataset | pipeline",
    ],
    ['/api/mlops/v1/entities/pipeline/default/x/versions', 404, 'openapi.json'],
    [
      '/api/mlops/v1/entities/model/default/nobody/card',
      404,
      "'model:default/nobody'",
    ],
    ['/api/mlops/v1/nothing', 404, 'GET /v1/nothing is not part of this API'],
    ['/api/mlops/v1/sources/other/problems', 404, "No connection 'other'"],
  ])('answers %s with %d and says why', async (path, status, message) => {
    const { get } = await readOnly();
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
    expect(response.body.response.statusCode).toBe(status);
  });

  it('tells nobody whether an entity they may not see exists', async () => {
    const { get, mirror } = await setup();
    mirror.policy = new Set(['dataset:default/customers']);
    const hidden = await get(`${churn}/runs`);
    const missing = await get(`${churn}-2/runs`);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.body.error.message).toBe(
      missing.body.error.message.replace('churn-2', 'churn'),
    );
    expect((await get(`${customers}/schema`)).status).toBe(200);
    mirror.policy = 'none';
    expect((await get(`${customers}/schema`)).status).toBe(404);
  });

  it('takes out links to entities the asker may not see', async () => {
    const { get, mirror } = await setup();
    const linked = await get(`${churn}/versions/1`);
    expect(linked.body.datasets[0].entityRef).toBe('dataset:default/customers');
    mirror.policy = new Set(['model:default/churn']);
    const version = await get(`${churn}/versions/1`);
    const runs = await get(`${churn}/runs`);
    expect(version.body.datasets).toEqual([
      { name: 'customers', role: 'training', digest: 'd1' },
    ]);
    expect(runs.body.items[0].inputs).toEqual([
      { name: 'customers', role: 'training' },
    ]);
  });

  it('wants credentials, and those of a service for the feed', async () => {
    const { app, get } = await setup();
    expect((await request(app).get(`${churn}/runs`)).status).toBe(401);
    const feed = '/api/mlops/v1/catalog-changes';
    expect((await get(feed)).status).toBe(403);
    expect((await get(feed, service)).status).toBe(200);
    expect((await get(`${churn}/runs`, service)).status).toBe(200);
  });

  it('pages through the feed', async () => {
    const { get, changes } = await setup();
    for (const seq of [3, 7, 9]) {
      changes.push({ seq, type: 'remove', entityRef: `model:default/m${seq}` });
    }
    const feed = '/api/mlops/v1/catalog-changes';
    const one = await get(`${feed}?after=3&limit=1`, service);
    expect(one.body.items).toEqual([changes[1]]);
    const two = await get(
      `${feed}?limit=1&cursor=${one.body.pageInfo.nextCursor}`,
      service,
    );
    expect(two.body).toEqual({ items: [changes[2]], pageInfo: {} });
  });

  it('lets only those read sources who may', async () => {
    const { get, permissions } = await setup();
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    const list = await get('/api/mlops/v1/sources');
    const problems = await get('/api/mlops/v1/sources/mlflow/problems');
    expect([list.status, problems.status]).toEqual([403, 403]);
    expect(list.body.error.message).toContain('mlops.sources.read');
  });

  it('pages through sources', async () => {
    const { get } = await setup();
    const one = await get('/api/mlops/v1/sources?limit=1');
    expect(one.body).toMatchObject({
      items: [{ id: 'mlflow' }],
      totalItems: 2,
    });
    const two = await get(
      `/api/mlops/v1/sources?limit=1&cursor=${one.body.pageInfo.nextCursor}`,
    );
    expect(two.body.items).toMatchObject([{ id: 'git' }]);
    expect(two.body.pageInfo).toEqual({});
  });

  it('gives lists as CSV, with the next page in a header', async () => {
    const { get } = await setup();
    const response = await get(`${churn}/versions?limit=1`).set(
      'Accept',
      'text/csv',
    );
    expect(response.headers['content-type']).toContain('text/csv');
    expect(response.headers.link).toMatch(
      /^<\/api\/mlops\/v1\/entities\/model\/default\/churn\/versions\?limit=1&cursor=[\w-]+>; rel="next"$/,
    );
    const [header, first, end] = response.text.split('\r\n');
    expect(header).toBe(
      'version,aliases,status,createdAt,createdBy,description,runId,commit,metrics,params,datasets,source.id,source.type,source.url,seenAt',
    );
    // A spreadsheet must not run what a source wrote.
    expect(first).toContain(",anna,'=cmd(),r1,");
    expect(first).toContain('"[{""name"":""auc"",""value"":0.8');
    expect(end).toBe('');
  });
});
