import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MaturityClient } from './MaturityClient';

const base = 'http://localhost:7007/api/maturity';
const server = setupServer();

const client = new MaturityClient({
  discoveryApi: { getBaseUrl: async id => `http://localhost:7007/api/${id}` },
});

const answer = { items: [], pageInfo: {} };
const churn = 'entities/model/default/churn';
const waiver = {
  entityRef: 'model:default/churn',
  rubric: 'mlops',
  check: 'tests',
  reason: 'The tests run elsewhere until spring',
  until: '2026-12-24T00:00:00Z',
};
const campaign = {
  title: 'Model cards by Christmas',
  rubric: 'mlops',
  target: { checks: ['card'] },
  dueOn: '2026-12-24',
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

describe('MaturityClient', () => {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a scorecard by a short ref',
      () => client.getScorecard('Model:churn'),
      churn,
    ],
    [
      'entities by level of a track',
      () =>
        client.listEntities({
          q: 'churn β',
          kind: ['model', 'dataset'],
          owner: ['group:default/growth'],
          track: 'testing',
          level: [0, 1],
          sort: 'level',
          limit: 20,
        }),
      'entities?q=churn+%CE%B2&kind=model&kind=dataset&owner=group%3Adefault%2Fgrowth&track=testing&level=0&level=1&sort=level&limit=20',
    ],
    [
      'open checks',
      () => client.listFailing({ check: ['card'], result: ['no-data'] }),
      'failing?check=card&result=no-data',
    ],
    [
      'a roll-up',
      () => client.getRollup({ rubric: 'mlops', groupBy: 'domain' }),
      'rollup?rubric=mlops&groupBy=domain',
    ],
    [
      'the history',
      () => client.listHistory({ entityRef: 'model:churn', what: ['level'] }),
      'history?entityRef=model%3Achurn&what=level',
    ],
    [
      'a trend',
      () => client.getTrend({ from: '2026-01-01' }),
      'trend?from=2026-01-01',
    ],
    ['the rubrics', () => client.listRubrics(), 'rubrics'],
    [
      'a rubric, its id escaped',
      () => client.getRubric('a/b'),
      'rubrics/a%2Fb',
    ],
    ['the facts', () => client.listFacts(), 'facts'],
    [
      'waivers to decide about',
      () => client.listWaivers({ mine: true, state: ['requested'] }),
      'waivers?mine=true&state=requested',
    ],
    ['a waiver', () => client.getWaiver('7'), 'waivers/7'],
    [
      'campaigns',
      () => client.listCampaigns({ state: ['active'] }),
      'campaigns?state=active',
    ],
    ['a campaign', () => client.getCampaign('7'), 'campaigns/7'],
    [
      'entities of a campaign',
      () => client.listCampaignEntities('7', { done: false, cursor: 'x=' }),
      'campaigns/7/entities?done=false&cursor=x%3D',
    ],
  ])('asks for %s', async (_, call, expected) => {
    const requests = record();
    await expect(call()).resolves.toEqual(answer);
    expect(requests.map(target)).toEqual([`GET /api/maturity/v1/${expected}`]);
  });

  it.each<[string, () => Promise<unknown>, string, object]>([
    ['refreshes', () => client.refresh('model:churn'), `${churn}/refresh`, {}],
    [
      'previews',
      () => client.preview({ rubric: 'id: x', limit: 5 }),
      'preview',
      { rubric: 'id: x', limit: 5 },
    ],
    [
      'predicts',
      () => client.predict({ entity: { kind: 'Model' }, facts: { 'a/b': 1 } }),
      'predict',
      { entity: { kind: 'Model' }, facts: { 'a/b': 1 } },
    ],
    [
      'asks the gate',
      () => client.gate({ entityRef: 'model:churn', minLevel: 2 }),
      'gate',
      { entityRef: 'model:churn', minLevel: 2 },
    ],
    [
      'asks for a waiver',
      () => client.requestWaiver(waiver),
      'waivers',
      waiver,
    ],
    ['approves', () => client.approveWaiver('7'), 'waivers/7/approve', {}],
    [
      'declines with words',
      () => client.declineWaiver('7', { words: 'Do write them' }),
      'waivers/7/decline',
      { words: 'Do write them' },
    ],
    ['withdraws', () => client.withdrawWaiver('7'), 'waivers/7/withdraw', {}],
    ['revokes', () => client.revokeWaiver('7'), 'waivers/7/revoke', {}],
    [
      'begins a campaign',
      () => client.createCampaign(campaign),
      'campaigns',
      campaign,
    ],
    [
      'archives a campaign',
      () => client.archiveCampaign('7'),
      'campaigns/7/archive',
      {},
    ],
    [
      'reopens a campaign',
      () => client.reopenCampaign('7'),
      'campaigns/7/reopen',
      {},
    ],
  ])('%s', async (_, call, path, body) => {
    const requests = record();
    await expect(call()).resolves.toEqual(answer);
    expect(requests.map(target)).toEqual([`POST /api/maturity/v1/${path}`]);
    expect(await requests[0].json()).toEqual(body);
  });

  it('changes a campaign in its place', async () => {
    const requests = record();
    await client.changeCampaign('7', campaign);
    expect(requests.map(target)).toEqual(['PUT /api/maturity/v1/campaigns/7']);
    expect(await requests[0].json()).toEqual(campaign);
  });

  it('sends the token and tells why it was refused', async () => {
    const requests = record(() =>
      HttpResponse.json(
        {
          error: { name: 'ConflictError', message: 'Waiver 3 is on its way' },
          response: { statusCode: 409 },
        },
        { status: 409 },
      ),
    );
    await expect(
      client.requestWaiver(waiver, { token: 'abc' }),
    ).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'Waiver 3 is on its way' },
    });
    expect(requests[0].headers.get('authorization')).toBe('Bearer abc');
  });

  it('waits as long for a preview as it was told', async () => {
    server.use(http.post(`${base}/*`, () => new Promise<Response>(() => {})));
    const hasty = new MaturityClient({
      discoveryApi: { getBaseUrl: async () => base },
      timeoutMs: 20,
    });
    await expect(hasty.preview({ rubric: '' })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('refuses what is no entity ref before it asks', async () => {
    const requests = record();
    await expect(client.getScorecard('churn')).rejects.toThrow(
      /"churn" had missing or empty kind/,
    );
    expect(requests).toEqual([]);
  });
});
