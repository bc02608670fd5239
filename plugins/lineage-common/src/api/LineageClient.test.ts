import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { LineageClient } from './LineageClient';

const base = 'http://localhost:7007/api/lineage';
const server = setupServer();

const client = new LineageClient({
  discoveryApi: { getBaseUrl: async id => `http://localhost:7007/api/${id}` },
});

const churn = { entityRef: 'model:default/churn' };
const answer = { items: [], pageInfo: {} };

/** Answers every request under the API and returns what was asked. */
function record(respond: () => Response = () => HttpResponse.json(answer)) {
  const requests: Request[] = [];
  server.use(
    http.all(`${base}/*`, ({ request }) => {
      requests.push(request.clone());
      return respond();
    }),
  );
  return requests;
}

function target(request: Request): string {
  const url = new URL(request.url);
  return `${request.method} ${url.pathname}${url.search}`;
}

describe('LineageClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'the graph of an entity',
      () => client.getGraph({ root: churn }),
      'GET /api/lineage/v1/graph?entityRef=model%3Adefault%2Fchurn',
    ],
    [
      'a graph with everything',
      () =>
        client.getGraph({
          root: { type: 'model', namespace: 'mlflow://a', name: 'x y' },
          granularity: 'version',
          direction: 'upstream',
          depth: 3,
          limit: 500,
          kinds: ['input', 'output'],
          at: '2026-01-01T00:00:00Z',
          version: '7',
          rollUp: 'owner',
        }),
      'GET /api/lineage/v1/graph?type=model&namespace=mlflow%3A%2F%2Fa&name=x+y&granularity=version&direction=upstream&depth=3&limit=500&at=2026-01-01T00%3A00%3A00Z&version=7&rollUp=owner&kind=input&kind=output',
    ],
    [
      'an impact',
      () =>
        client.getImpact({
          root: { node: 'dataset:a:b' },
          types: ['model', 'endpoint'],
          limit: 5,
          cursor: 'x=',
        }),
      'GET /api/lineage/v1/impact?node=dataset%3Aa%3Ab&limit=5&cursor=x%3D&ofType=model&ofType=endpoint',
    ],
    [
      'a path between things named in any way',
      () =>
        client.getPath({
          from: { type: 'model', namespace: 'a:b', name: 'c' },
          to: churn,
          depth: 4,
        }),
      'GET /api/lineage/v1/path?from=dataset%3Aa%253Ab%3Ac&to=model%3Adefault%2Fchurn&depth=4',
    ],
    [
      'nodes',
      () => client.listNodes({ q: 'churn', types: ['job'], namespace: 'n' }),
      'GET /api/lineage/v1/nodes?q=churn&namespace=n&type=job',
    ],
    [
      'a node',
      () => client.getNode(churn),
      'GET /api/lineage/v1/node?entityRef=model%3Adefault%2Fchurn',
    ],
    [
      'an edge',
      () => client.getEdge({ from: 'a', to: 'b', kind: 'serving' }),
      'GET /api/lineage/v1/edge?from=a&to=b&kind=serving',
    ],
    [
      'a run, with its id escaped',
      () => client.getRun('a/b'),
      'GET /api/lineage/v1/runs/a%2Fb',
    ],
    [
      'drift',
      () => client.listDrift({ signals: ['stale'], ...churn }),
      'GET /api/lineage/v1/drift?entityRef=model%3Adefault%2Fchurn&signal=stale',
    ],
    [
      'columns',
      () => client.getColumns({ root: churn, field: 'a', depth: 2 }),
      'GET /api/lineage/v1/columns?entityRef=model%3Adefault%2Fchurn&field=a&depth=2',
    ],
    ['the status', () => client.getStatus(), 'GET /api/lineage/v1/status'],
  ])('asks for %s', async (_, call, expected) => {
    const requests = record();
    await expect(call()).resolves.toEqual(answer);
    expect(requests.map(target)).toEqual([expected]);
  });

  it('asks for CSV by its media type', async () => {
    const requests = record(() => new HttpResponse('from,to\r\n'));
    await expect(client.getGraphCsv({ root: churn })).resolves.toBe(
      'from,to\r\n',
    );
    await client.getImpactCsv({ root: churn });
    expect(requests.map(r => r.headers.get('accept'))).toEqual([
      'text/csv',
      'text/csv',
    ]);
    expect(requests.map(r => new URL(r.url).pathname)).toEqual([
      '/api/lineage/v1/graph',
      '/api/lineage/v1/impact',
    ]);
  });

  it('sends events, and tells which were not taken', async () => {
    const requests = record(() => new HttpResponse(null, { status: 204 }));
    await expect(client.sendEvents([{ a: 1 }])).resolves.toBeUndefined();
    expect(target(requests[0])).toBe('POST /api/lineage/v1/lineage/batch');
    expect(await requests[0].json()).toEqual([{ a: 1 }]);

    const summary = { status: 'partial_success', failed_events: [] };
    record(() => HttpResponse.json(summary));
    await expect(client.sendEvents([{}])).resolves.toEqual(summary);
  });

  it('starts a rebuild and needs no body in the answer', async () => {
    const requests = record(() => new HttpResponse(null, { status: 202 }));
    await expect(client.rebuild()).resolves.toBeUndefined();
    expect(requests.map(target)).toEqual(['POST /api/lineage/v1/rebuild']);
  });
});
