import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { RaciClient } from './RaciClient';

const base = 'http://localhost:7007/api/raci';
const server = setupServer();

const client = new RaciClient({
  discoveryApi: { getBaseUrl: async id => `http://localhost:7007/api/${id}` },
});

const answer = { items: [], pageInfo: {} };
const raci = [{ activity: 'training', accountable: 'user:ann' }];
const request = {
  from: 'user:default/ann',
  to: 'user:default/bob',
  all: true,
};

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
  return `${asked.method} ${url.pathname}${url.search}`;
}

describe('RaciClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it.each<[string, () => Promise<unknown>, string]>([
    ['the activities', () => client.listActivities(), 'GET activities'],
    [
      'an entity by a short ref',
      () => client.getEntityRaci('Model:churn'),
      'GET entities/model/default/churn',
    ],
    [
      'the history of an entity',
      () =>
        client.listEntityChanges('model:ml/churn', {
          since: '2026-01-01T00:00:00Z',
          limit: 5,
        }),
      'GET entities/model/ml/churn/history?since=2026-01-01T00%3A00%3A00Z&limit=5',
    ],
    ['the matrix', () => client.getMatrix(), 'GET matrix'],
    [
      'a matrix with everything',
      () =>
        client.getMatrix({
          q: 'churn β',
          kind: ['model', 'dataset'],
          owner: ['group:default/growth'],
          party: 'user:default/ann',
          throughGroups: true,
          role: ['accountable'],
          activity: ['training'],
          gap: ['any'],
          groupBy: 'system',
          cursor: 'x=',
          limit: 20,
        }),
      'GET matrix?q=churn+%CE%B2&kind=model&kind=dataset&owner=group%3Adefault%2Fgrowth&party=user%3Adefault%2Fann&throughGroups=true&role=accountable&activity=training&gap=any&groupBy=system&cursor=x%3D&limit=20',
    ],
    [
      'gaps',
      () => client.listGaps({ code: ['party-left'], severity: ['error'] }),
      'GET gaps?code=party-left&severity=error',
    ],
    [
      'parties',
      () => client.listParties({ kind: ['user'], sort: 'name' }),
      'GET parties?kind=user&sort=name',
    ],
    [
      'duties',
      () => client.listDuties('user:ann', { throughGroups: false }),
      'GET parties/user/default/ann/duties?throughGroups=false',
    ],
    [
      'changes of duties',
      () => client.listPartyChanges('group:team/a'),
      'GET parties/group/team/a/changes',
    ],
    [
      'hand-overs',
      () => client.listHandovers({ state: ['asked', 'accepted'] }),
      'GET handovers?state=asked&state=accepted',
    ],
    [
      'a hand-over, with its id escaped',
      () => client.getHandover('a/b'),
      'GET handovers/a%2Fb',
    ],
  ])('asks for %s', async (_, call, expected) => {
    const requests = record();
    await expect(call()).resolves.toEqual(answer);
    expect(requests.map(target)).toEqual([
      expected.replace(' ', ' /api/raci/v1/'),
    ]);
  });

  it.each<[string, () => Promise<unknown>, string, object]>([
    [
      'previews a declaration',
      () => client.preview('model:churn', raci),
      'entities/model/default/churn/preview',
      { raci },
    ],
    [
      'previews a declaration of what is not there yet',
      () => client.preview('model:churn', raci, { entity: { owner: 'crew' } }),
      'entities/model/default/churn/preview',
      { raci, entity: { owner: 'crew' } },
    ],
    [
      'proposes a declaration',
      () => client.propose('model:churn', { raci, reason: 'Ann is back' }),
      'entities/model/default/churn/proposal',
      { raci, reason: 'Ann is back' },
    ],
    [
      'previews a hand-over',
      () => client.previewHandover(request),
      'handovers/preview',
      request,
    ],
    [
      'asks for a hand-over',
      () => client.createHandover(request),
      'handovers',
      request,
    ],
    ['accepts', () => client.acceptHandover('7'), 'handovers/7/accept', {}],
    ['declines', () => client.declineHandover('7'), 'handovers/7/decline', {}],
    [
      'declines with a reason',
      () => client.declineHandover('7', { reason: 'No time' }),
      'handovers/7/decline',
      { reason: 'No time' },
    ],
    [
      'withdraws',
      () => client.withdrawHandover('7'),
      'handovers/7/withdraw',
      {},
    ],
    ['tries again', () => client.retryHandover('7'), 'handovers/7/retry', {}],
  ])('%s', async (_, call, path, body) => {
    const requests = record();
    await expect(call()).resolves.toEqual(answer);
    expect(requests.map(target)).toEqual([`POST /api/raci/v1/${path}`]);
    expect(await requests[0].json()).toEqual(body);
  });

  it('sends the token and tells why it was refused', async () => {
    const requests = record(() =>
      HttpResponse.json(
        {
          error: { name: 'ConflictError', message: 'Already on its way' },
          response: { statusCode: 409 },
        },
        { status: 409 },
      ),
    );
    await expect(
      client.createHandover(request, { token: 'abc' }),
    ).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'Already on its way' },
    });
    expect(requests[0].headers.get('authorization')).toBe('Bearer abc');
  });

  it('refuses what is no entity ref before it asks', async () => {
    const requests = record();
    await expect(client.getEntityRaci('churn')).rejects.toThrow(
      /"churn" had missing or empty kind/,
    );
    expect(requests).toEqual([]);
  });
});
