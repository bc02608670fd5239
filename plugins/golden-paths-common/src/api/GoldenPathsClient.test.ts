import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { GoldenPathsClient } from './GoldenPathsClient';

const base = 'http://localhost:7007/api/golden-paths';
const server = setupServer();

const client = new GoldenPathsClient({
  discoveryApi: { getBaseUrl: async id => `http://localhost:7007/api/${id}` },
});

const answer = { items: [], pageInfo: {} };
const item = {
  kind: 'repository',
  title: 'churn',
  action: 'mlops:git:publish',
  state: 'created',
} as const;
const rendered = {
  record: 'kind: TemplateRecord\n',
  files: [{ path: 'a', base64: '' }],
};
const draft = { templateRef: 'template:default/a', formData: { name: 'x' } };

/** Answers every request under the API and returns what was asked. */
function record(respond: () => Response = () => HttpResponse.json(answer)) {
  const requests: Request[] = [];
  server.use(
    http.all(`${base}/*`, call => {
      requests.push(call.request.clone());
      return respond();
    }),
  );
  return requests;
}

function target(asked: Request): string {
  const url = new URL(asked.url);
  return `${asked.method} ${url.pathname}${url.search}`.replace(
    '/api/golden-paths/v1/',
    '',
  );
}

describe('GoldenPathsClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it.each<[string, () => Promise<unknown>, string]>([
    ['templates', () => client.listTemplates({ q: 'a b' }), 'templates?q=a+b'],
    [
      'adoption',
      () => client.getAdoption({ template: 'template:a', days: 30 }),
      'adoption?template=template%3Aa&days=30',
    ],
    ['all projects', () => client.listProjects(), 'projects'],
    [
      'some projects',
      () =>
        client.listProjects({
          q: 'churn β',
          template: 'template:default/a',
          owner: 'group:default/b',
          state: ['behind', 'drifted'],
          sort: 'drift',
          order: 'desc',
          cursor: 'x=',
          limit: 20,
        }),
      'projects?q=churn+%CE%B2&template=template%3Adefault%2Fa&owner=group%3Adefault%2Fb&state=behind&state=drifted&sort=drift&order=desc&cursor=x%3D&limit=20',
    ],
    [
      'a project by a short ref',
      () => client.getProject('Model:churn'),
      'projects/model/default/churn',
    ],
    [
      'receipts',
      () => client.listReceipts({ state: 'failed', project: 'model:a' }),
      'receipts?state=failed&project=model%3Aa',
    ],
    ['a receipt', () => client.getReceipt('a/b'), 'receipts/a%2Fb'],
    [
      'items of a receipt',
      () => client.listReceiptItems('7'),
      'receipts/7/items',
    ],
    ['drafts', () => client.listDrafts({ limit: 5 }), 'drafts?limit=5'],
    ['a draft', () => client.getDraft('a b'), 'drafts/a%20b'],
  ])('asks for %s', async (_, call, expected) => {
    const requests = record();
    await expect(call()).resolves.toEqual(answer);
    expect(requests.map(target)).toEqual([`GET ${expected}`]);
  });

  it.each<[string, () => Promise<unknown>, string, object]>([
    [
      'plans',
      () => client.plan('ml/pipeline', { values: { name: 'x' } }),
      'POST templates/ml/pipeline/plan',
      { values: { name: 'x' } },
    ],
    [
      'looks anew',
      () => client.checkProject('model:ml/churn'),
      'POST projects/model/ml/churn/check',
      {},
    ],
    [
      'previews an update',
      () => client.previewUpdate('model:churn', { answers: { ci: 'gitlab' } }),
      'POST projects/model/default/churn/update-preview',
      { answers: { ci: 'gitlab' } },
    ],
    [
      'proposes an update',
      () => client.proposeUpdate('model:churn', { revision: 'abc' }),
      'POST projects/model/default/churn/update',
      { revision: 'abc' },
    ],
    [
      'saves a draft',
      () => client.saveDraft('1', draft),
      'PUT drafts/1',
      draft,
    ],
  ])('%s', async (_, call, expected, body) => {
    const requests = record();
    await expect(call()).resolves.toEqual(answer);
    expect(requests.map(target)).toEqual([expected]);
    expect(await requests[0].json()).toEqual(body);
  });

  it.each<[string, () => Promise<unknown>, string, object | undefined]>([
    [
      'starts a receipt',
      () => client.startReceipt('7', { templateRef: 'template:a' }),
      'PUT receipts/7',
      { templateRef: 'template:a' },
    ],
    [
      'writes what a run made',
      () => client.putReceiptItem('7', 'publish:a/b', item),
      'PUT receipts/7/items/publish%3Aa%2Fb',
      item,
    ],
    [
      'keeps rendered files',
      () => client.putRendered('7', rendered),
      'PUT receipts/7/rendered',
      rendered,
    ],
    [
      'deletes a draft',
      () => client.deleteDraft('1'),
      'DELETE drafts/1',
      undefined,
    ],
  ])('%s and is told nothing', async (_, call, expected, body) => {
    const requests = record(() => new HttpResponse(null, { status: 204 }));
    await expect(call()).resolves.toBeUndefined();
    expect(requests.map(target)).toEqual([expected]);
    expect(body ? await requests[0].json() : undefined).toEqual(body);
  });

  it('sends the token and tells why it was refused', async () => {
    const requests = record(() =>
      HttpResponse.json(
        {
          error: { name: 'ConflictError', message: 'The project moved' },
          response: { statusCode: 409 },
        },
        { status: 409 },
      ),
    );
    await expect(
      client.proposeUpdate('model:a', { revision: 'x' }, { token: 'abc' }),
    ).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'The project moved' },
    });
    expect(requests[0].headers.get('authorization')).toBe('Bearer abc');
  });

  it('refuses what is no entity ref before it asks', async () => {
    const requests = record();
    await expect(client.getProject('churn')).rejects.toThrow(
      /"churn" had missing or empty kind/,
    );
    expect(requests).toEqual([]);
  });
});
