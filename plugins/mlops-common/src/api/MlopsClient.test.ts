import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MlopsClient } from './MlopsClient';

const base = 'http://localhost:7007/api/mlops';
const server = setupServer();

const client = new MlopsClient({
  discoveryApi: { getBaseUrl: async id => `http://localhost:7007/api/${id}` },
});

const entity = { kind: 'Model', namespace: 'default', name: 'churn' };
const emptyPage = { items: [], pageInfo: {} };

/** Answers every request under the API and returns what was asked. */
function record(answer: () => Response = () => HttpResponse.json(emptyPage)) {
  const requests: Request[] = [];
  server.use(
    http.all(`${base}/*`, ({ request }) => {
      requests.push(request.clone());
      return answer();
    }),
  );
  return requests;
}

function target(request: Request): string {
  const url = new URL(request.url);
  return `${request.method} ${url.pathname}${url.search}`;
}

describe('MlopsClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it.each<[string, () => Promise<unknown>, string]>([
    ['sources', () => client.getSources(), 'GET /api/mlops/v1/sources'],
    [
      'problems of a source',
      () => client.getSourceProblems('a b', { limit: 5, cursor: 'x=' }),
      'GET /api/mlops/v1/sources/a%20b/problems?limit=5&cursor=x%3D',
    ],
    [
      'versions',
      () => client.getModelVersions(entity, { limit: 10 }),
      'GET /api/mlops/v1/entities/model/default/churn/versions?limit=10',
    ],
    [
      'one version, with its name escaped',
      () => client.getModelVersion(entity, 'v1/β'),
      'GET /api/mlops/v1/entities/model/default/churn/versions/v1%2F%CE%B2',
    ],
    [
      'versions that are looked for',
      () =>
        client.getModelVersions(entity, {
          q: 'anna',
          alias: ['*'],
          sort: { field: 'metric:auc', order: 'desc' },
          metrics: [],
        }),
      'GET /api/mlops/v1/entities/model/default/churn/versions?q=anna&metric=&alias=*&sort=metric%3Aauc%2Cdesc',
    ],
    [
      'the overview',
      () => client.getOverview(entity),
      'GET /api/mlops/v1/entities/model/default/churn/overview',
    ],
    [
      'the history of a metric',
      () => client.getMetricHistory(entity, 'auc at 10 %'),
      'GET /api/mlops/v1/entities/model/default/churn/metric-history?metric=auc+at+10+%25',
    ],
    [
      'a comparison',
      () => client.compareModelVersions(entity, { left: '1', right: '2' }),
      'GET /api/mlops/v1/entities/model/default/churn/version-comparison?left=1&right=2',
    ],
    [
      'runs',
      () => client.getRuns(entity),
      'GET /api/mlops/v1/entities/model/default/churn/runs',
    ],
    [
      'runs that are looked for',
      () => client.getRuns(entity, { state: ['failed'], metrics: ['auc'] }),
      'GET /api/mlops/v1/entities/model/default/churn/runs?metric=auc&state=failed',
    ],
    [
      'one run, with its id escaped',
      () => client.getRun(entity, 'a/b'),
      'GET /api/mlops/v1/entities/model/default/churn/runs/a%2Fb',
    ],
    [
      'a comparison of runs',
      () => client.compareRuns(entity, { left: 'a', right: 'b&c' }),
      'GET /api/mlops/v1/entities/model/default/churn/run-comparison?left=a&right=b%26c',
    ],
    [
      'the card of a version',
      () => client.getCard(entity, { version: '2' }),
      'GET /api/mlops/v1/entities/model/default/churn/card?version=2',
    ],
    [
      'a comparison of cards',
      () => client.compareCards(entity, { left: '1', right: '2' }),
      'GET /api/mlops/v1/entities/model/default/churn/card-comparison?left=1&right=2',
    ],
    [
      'monitoring',
      () => client.getMonitoring(entity),
      'GET /api/mlops/v1/entities/model/default/churn/monitoring',
    ],
    [
      'the trace',
      () => client.getTrace(entity, { version: '2', limit: 3 }),
      'GET /api/mlops/v1/entities/model/default/churn/trace?limit=3&version=2',
    ],
    [
      'documents to search',
      () => client.getSearchDocuments({ cursor: 'c' }),
      'GET /api/mlops/v1/search-documents?cursor=c',
    ],
    [
      'the card',
      () => client.getCard(entity),
      'GET /api/mlops/v1/entities/model/default/churn/card',
    ],
    [
      'deployments',
      () => client.getDeployments(entity),
      'GET /api/mlops/v1/entities/model/default/churn/deployments',
    ],
    [
      'quality',
      () => client.getQuality(entity),
      'GET /api/mlops/v1/entities/model/default/churn/quality',
    ],
    [
      'drift',
      () => client.getDrift(entity),
      'GET /api/mlops/v1/entities/model/default/churn/drift',
    ],
    [
      'CI results',
      () => client.getCi(entity),
      'GET /api/mlops/v1/entities/model/default/churn/ci',
    ],
    [
      'the schema of a dataset',
      () => client.getDatasetSchema({ ...entity, kind: 'dataset' }),
      'GET /api/mlops/v1/entities/dataset/default/churn/schema',
    ],
    [
      'the versions of a dataset',
      () => client.getDatasetVersions({ ...entity, kind: 'dataset' }),
      'GET /api/mlops/v1/entities/dataset/default/churn/versions',
    ],
    [
      'provenance',
      () => client.getProvenance(entity, { limit: 7 }),
      'GET /api/mlops/v1/entities/model/default/churn/provenance?limit=7',
    ],
    [
      'catalog changes',
      () => client.getCatalogChanges(41, { limit: 100 }),
      'GET /api/mlops/v1/catalog-changes?limit=100&after=41',
    ],
  ])('asks for %s', async (_, call, expected) => {
    const requests = record();
    await expect(call()).resolves.toEqual(emptyPage);
    expect(requests.map(target)).toEqual([expected]);
  });

  it('makes numbers of the words for them, and of nothing else', async () => {
    record(() =>
      HttpResponse.json({
        metrics: [{ name: 'loss', value: 'NaN' }],
        params: [{ name: 'fill', value: 'NaN' }],
      }),
    );
    await expect(client.getModelVersion(entity, '1')).resolves.toEqual({
      metrics: [{ name: 'loss', value: NaN }],
      params: [{ name: 'fill', value: 'NaN' }],
    });
  });

  it('writes an Explore query into the URL, the empty value included', async () => {
    const requests = record();
    await client.explore({
      q: 'churn 100%',
      filters: { tag: ['nlp'], kind: ['Model', 'Dataset'], owner: [''] },
      sort: { field: 'lastRun', order: 'desc' },
      limit: 20,
    });
    expect(requests.map(target)).toEqual([
      'GET /api/mlops/v1/explore?q=churn+100%25&kind=Model&kind=Dataset&owner=&tag=nlp&sort=lastRun%2Cdesc&limit=20',
    ]);
  });

  it('starts a refresh and needs no body in the answer', async () => {
    const requests = record(() => new HttpResponse(null, { status: 202 }));
    await expect(
      client.refreshSource('mlflow', { full: true }),
    ).resolves.toBeUndefined();
    expect(target(requests[0])).toBe(
      'POST /api/mlops/v1/sources/mlflow/refresh',
    );
    expect(await requests[0].json()).toEqual({ full: true });
  });
});
