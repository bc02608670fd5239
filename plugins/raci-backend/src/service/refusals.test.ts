import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { raciDatabases } from '../handovers/__testUtils__/raciDatabases';
import { openApi } from './__testUtils__/openApi';

const databases = raciDatabases();
const api = '/api/raci/v1';
const anna = 'user:default/anna';
const churn = 'entities/model/default/churn';
const duty = {
  entityRef: 'model:churn',
  activity: 'training',
  role: 'accountable',
};
const offer = { from: anna, to: 'user:default/bob', items: [duty] };

describe.each(databases.eachSupportedId())('the API refuses, on %s,', id => {
  const setup = async () => openApi(await databases.init(id));

  // Requests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it.each<[string, number, string]>([
    ['matrix?colour=red', 400, "'colour' is not known here"],
    [
      'matrix?activity=traning',
      400,
      "'activity' is 'traning'; expected one of scoping | data | training | evaluation | deployment | monitoring | retirement.",
    ],
    ['gaps?activity=a', 400, "'activity' is 'a'; expected one of scoping"],
    [
      'matrix?role=boss',
      400,
      "'role' is 'boss'; expected at most 4 values, each one of responsible | accountable | consulted | informed",
    ],
    ['matrix?gap=none', 400, 'one of any | no-accountable'],
    ['gaps?code=any', 400, 'one of no-accountable | several-accountable'],
    ['gaps?severity=bad', 400, 'one of error | warning | info'],
    ['matrix?groupBy=kind', 400, 'one of system | domain | owner'],
    [
      'matrix?party=anna',
      400,
      "'party' is 'anna'; expected an entity ref of a user or group, such as user:default/name.",
    ],
    ['matrix?party=model:churn', 400, "'party' is 'model:churn'"],
    ['matrix?owner=a:b:c', 400, "'owner' is 'a:b:c'"],
    ['matrix?system=domain:x', 400, "'system' is 'domain:x'"],
    ['matrix?limit=201', 400, "'limit' is '201'"],
    ['matrix?limit=0', 400, "'limit' is '0'"],
    ['matrix?cursor=abc', 400, "'cursor'"],
    ['gaps?cursor=WyJtYXRyaXggdGl0bGUiLDFd', 400, "'cursor'"],
    ['matrix?q=%00', 400, "'q' is a NUL character"],
    ['parties?state=away', 400, "'state' is 'away'"],
    ['parties?sort=size', 400, 'one of duties | name'],
    ['parties/model/default/churn/duties', 400, 'one of user | group'],
    ['parties/user/default/who/duties', 404, "'user:default/who'"],
    [
      `${churn}/history?since=yesterday`,
      400,
      "'since' is 'yesterday'; expected a moment of ISO 8601",
    ],
    ['entities/model/default/who', 404, "No entity 'model:default/who'"],
    [
      'entities/model/default/who/history',
      404,
      "No entity 'model:default/who'",
    ],
    ['handovers?state=lost', 400, "'state' is 'lost'"],
    ['handovers?party=bob', 400, "'party' is 'bob'"],
    ['handovers?entityRef=churn', 400, "'entityRef' is 'churn'"],
    ['handovers/none', 404, 'none'],
    ['colours', 404, 'openapi.json lists every path'],
  ])('GET %s with %d', async (path, status, message) => {
    const { get } = await readOnly();
    const response = await get(path);
    expect({ status: response.status, body: response.body }).toEqual({
      status,
      body: expect.objectContaining({
        error: expect.objectContaining({
          message: expect.stringContaining(message),
        }),
      }),
    });
  });

  it.each<[string, object, string]>([
    [`${churn}/preview`, {}, "must have required property 'raci'"],
    [`${churn}/preview`, { raci: [{ activty: 'a' }] }, "'/raci/0' must have"],
    [
      `${churn}/preview`,
      { raci: [{ activity: 'data', boss: 'user:bob' }] },
      "'/raci/0/boss' is not known here",
    ],
    [
      `${churn}/proposal`,
      { raci: [], reason: 'a\u0000b' },
      "'/reason' has a NUL character",
    ],
    [
      `${churn}/preview`,
      { raci: Array(51).fill({ activity: 'data' }) },
      "'/raci' must NOT have more than 50 items",
    ],
    [
      'handovers',
      { ...offer, to: 'bob' },
      "'/to' is 'bob'; expected an entity",
    ],
    ['handovers', { ...offer, to: 'model:churn' }, "'/to' is 'model:churn'"],
    [
      'handovers/preview',
      { ...offer, items: [{ ...duty, entityRef: 'churn' }] },
      "'/items/0/entityRef' is 'churn'",
    ],
    [
      'handovers',
      { ...offer, items: [{ ...duty, role: 'informed' }] },
      "'/items/0/role' must be equal to one of the allowed values",
    ],
    [
      'handovers',
      { ...offer, reason: 'x'.repeat(2_001) },
      "'/reason' must NOT have more than 2000 characters",
    ],
    ['handovers/1/decline', { why: 'x' }, "'/why' is not known here"],
  ])('POST %s with %j', async (path, body, message) => {
    const { post, knex } = await readOnly();
    const response = await post(path, body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(message);
    expect(await knex('handovers').first()).toBeUndefined();
  });

  it('a body that is no JSON, or too long', async () => {
    const { app } = await readOnly();
    const send = (text: string) =>
      request(app)
        .post(`${api}/handovers`)
        .set('Authorization', mockCredentials.user.header(anna))
        .set('Content-Type', 'application/json')
        .send(text);
    expect((await send('{"from":')).status).toBe(400);
    expect((await send(`"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
  });
});
