import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { changesDatabases } from '../__testUtils__/openChanges';
import { DAY, START } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import { API, openApi } from './__testUtils__/openApi';

jest.setTimeout(60_000);

const databases = changesDatabases();
const churn = 'entities/model/default/churn';
const cursorOf = (...parts: unknown[]) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');
const waiver = {
  entityRef: 'model:churn',
  rubric: 'delivery',
  check: 'ci',
  reason: 'It runs on another machine until spring',
  until: new Date(START + 30 * DAY).toISOString(),
};
const campaign = {
  title: 'Everything delivered',
  rubric: 'delivery',
  target: { level: 2 },
  dueOn: '2026-12-24',
};
const entity = { kind: 'Model', metadata: { name: 'new' } };

describe.each(databases.eachSupportedId())('the API refuses, on %s,', id => {
  const setup = async () => openApi(await databases.init(id));

  // Requests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it.each<[string, number, string]>([
    ['entities?colour=red', 400, "'colour' is not known here"],
    ['entities?rubric=delivry', 400, 'Did you mean "delivery"?'],
    ['entities?track=trackin', 400, 'Did you mean "tracking"?'],
    ['entities?check=version&result=fail', 400, 'Did you mean "versions"?'],
    ['entities?result=fail', 400, "'result' is given without 'check'"],
    ['entities?check=ci&result=failed', 400, 'one of pass | fail'],
    ['entities?level=10', 400, "'level' is '10'"],
    ['entities?level=-1', 400, "'level' is '-1'"],
    ['entities?sort=size', 400, 'one of name | level | points'],
    ['entities?owner=model:a', 400, "'owner' is 'model:a'"],
    ['entities?system=domain:x', 400, "'system' is 'domain:x'"],
    ['entities?limit=201', 400, "'limit' is '201'"],
    ['entities?limit=0', 400, "'limit' is '0'"],
    ['entities?cursor=abc', 400, "'cursor'"],
    [
      `entities?sort=level&cursor=${cursorOf('entities delivery name ', 0)}`,
      400,
      "'cursor'",
    ],
    ['entities?q=%00', 400, "'q' is a NUL character"],
    [`entities?q=${'x'.repeat(201)}`, 400, 'a text of 0 to 200 characters'],
    ['failing?check=versions&check=cii', 400, 'Did you mean "ci"?'],
    ['failing?track=x', 400, "names the track 'x'"],
    [
      `failing?cursor=${cursorOf('failing other', null, null, 0, 0)}`,
      400,
      "'cursor'",
    ],
    [
      `failing?cursor=${cursorOf('failing delivery', null, null, -1, 0)}`,
      400,
      "'cursor'",
    ],
    ['rollup?groupBy=team', 400, 'one of owner | system | domain'],
    ['rollup?rubric=x', 400, "names the rubric 'x'"],
    ['rollup?cursor=abc', 400, "'cursor'"],
    ['history?since=yesterday', 400, 'expected a moment of ISO 8601'],
    ['history?what=checks', 400, 'one of level | track | check'],
    ['history?direction=left', 400, 'one of up | down | same'],
    ['history?entityRef=churn', 400, "'entityRef' is 'churn'"],
    ['history?rubric=delivry', 400, 'Did you mean "delivery"?'],
    ['history?check=version', 400, 'Did you mean "versions"?'],
    ['trend?from=2026-13-01', 400, "'from' is '2026-13-01'"],
    ['trend?from=2020-01-01', 400, 'expected a day from 2024-11-20 to 2026'],
    ['trend?from=2027-01-01', 400, "'from' is '2027-01-01'"],
    ['trend?owner=a&system=b', 400, "'owner' and 'system' are given"],
    ['trend?entityRef=model:who', 404, "No entity 'model:default/who'"],
    ['rubrics/delivry', 404, 'Did you mean "delivery"?'],
    ['rubrics?limit=5', 400, "'limit' is not known here; there are none"],
    ['entities/model/default/who', 404, "No entity 'model:default/who'"],
    ['waivers?state=lost', 400, "'state' is 'lost'"],
    ['waivers?mine=perhaps', 400, 'expected true or false'],
    ['waivers?entityRef=churn', 400, "'entityRef' is 'churn'"],
    ['waivers?cursor=abc', 400, "'cursor'"],
    ['waivers/none', 404, 'none'],
    ['campaigns?state=over', 400, 'one of active | archived'],
    ['campaigns?owner=model:x', 400, "'owner' is 'model:x'"],
    ['campaigns?cursor=abc', 400, "'cursor'"],
    ['campaigns/none', 404, 'none'],
    ['campaigns/none/entities', 404, 'none'],
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

  it.each<[string, object, number, string]>([
    [`${churn}/refresh`, { now: true }, 400, "'/now' is not known here"],
    ['entities/model/default/who/refresh', {}, 404, "'model:default/who'"],
    ['entities/user/default/rita/refresh', {}, 400, 'Nothing is gathered'],
    ['preview', {}, 400, "must have required property 'rubric'"],
    ['preview', { rubric: 5 }, 400, "'/rubric' must be string"],
    ['preview', { rubric: RUBRIC, limit: 0 }, 400, "'/limit' must be >= 1"],
    [
      'preview',
      { rubric: RUBRIC, limit: 20_001 },
      400,
      "'/limit' must be <= 20000",
    ],
    [
      'preview',
      { rubric: 'x'.repeat(500_001) },
      400,
      "'/rubric' must NOT have more than 500000 characters",
    ],
    ['preview', { rubric: 'a\u0000' }, 400, "'/rubric' has a NUL character"],
    ['preview', { rubric: RUBRIC, filter: {} }, 400, '/filter cannot be used'],
    [
      'preview',
      { rubric: RUBRIC, filter: { $nobody: [] } },
      400,
      '/filter cannot be used',
    ],
    [
      'preview',
      {
        rubric: RUBRIC,
        filter: JSON.parse(
          `${'{"$not":'.repeat(90)}{"kind":"x"}${'}'.repeat(90)}`,
        ),
      },
      400,
      'nested deeper than 10',
    ],
    ['predict', { facts: {} }, 400, "must have required property 'entity'"],
    ['predict', { entity, facts: [] }, 400, "'/facts' must be object"],
    ['predict', { entity: {}, facts: {} }, 400, "'/entity/kind' is missing"],
    [
      'predict',
      { entity, facts: { 'registry/version': 1 } },
      400,
      'Did you mean "registry/versions"?',
    ],
    ['predict', { entity, facts: {}, rubric: 'x' }, 400, "the rubric 'x'"],
    ['gate', {}, 400, "must have required property 'entityRef'"],
    ['gate', { entityRef: 'churn' }, 400, "'/entityRef' is 'churn'"],
    ['gate', { entityRef: 'model:churn', level: 1 }, 400, "'/level' is not"],
    [
      'gate',
      { entityRef: 'model:churn', minLevel: 'two' },
      400,
      "'/minLevel' must be integer",
    ],
    ['gate', { entityRef: 'model:churn', rubric: 'x' }, 400, "rubric 'x'"],
    ['gate', { entityRef: 'model:who' }, 404, "'model:default/who'"],
    ['gate?enforce=yes', { entityRef: 'model:churn' }, 400, 'true or false'],
    ['waivers', { ...waiver, entityRef: 'churn' }, 400, "'/entityRef' is"],
    ['waivers', { ...waiver, reason: 'short' }, 400, "'/reason' must NOT have"],
    ['waivers', { ...waiver, until: '2026' }, 400, "'/until' must NOT have"],
    ['waivers', { ...waiver, until: 'next Christmas' }, 400, '/until is'],
    ['waivers', { ...waiver, evidence: 'ftp://x' }, 400, '/evidence is'],
    ['waivers', { ...waiver, check: 'cii' }, 400, 'Did you mean "ci"?'],
    ['waivers', { ...waiver, rubric: 'x' }, 400, "the rubric 'x'"],
    ['waivers/1/decline', { why: 'x' }, 400, "'/why' is not known here"],
    ['waivers/none/approve', {}, 404, 'none'],
    ['campaigns', { ...campaign, title: 'a' }, 400, "'/title' must NOT have"],
    ['campaigns', { ...campaign, target: {} }, 400, "'/target' must have"],
    ['campaigns', { ...campaign, dueOn: 'soon' }, 400, "'/dueOn' must match"],
    ['campaigns', { ...campaign, dueOn: '2020-01-01' }, 400, 'which is over'],
    ['campaigns', { ...campaign, owner: 'model:x' }, 400, "'/owner' is"],
    ['campaigns', { ...campaign, scope: { $no: 1 } }, 400, '/scope cannot'],
    ['campaigns/none/archive', {}, 404, 'none'],
  ])('POST %s with %j', async (path, body, status, message) => {
    const { post, knex } = await readOnly();
    const response = await post(path, body);
    expect({ status: response.status, body: response.body }).toEqual({
      status,
      body: expect.objectContaining({
        error: expect.objectContaining({
          message: expect.stringContaining(message),
        }),
      }),
    });
    expect(await knex('waivers').first()).toBeUndefined();
    expect(await knex('campaigns').first()).toBeUndefined();
  });

  it('PUT of a campaign that is not as it should be', async () => {
    const { put } = await readOnly();
    const unknown = await put('campaigns/none', campaign);
    expect(unknown.status).toBe(404);
    const wrong = await put('campaigns/none', { ...campaign, colour: 'red' });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toContain("'/colour' is not known here");
  });

  it('a body that is no JSON, too long, or nested without end', async () => {
    const { app } = await readOnly();
    const send = (text: string) =>
      request(app)
        .post(`${API}/gate`)
        .set('Authorization', mockCredentials.user.header('user:default/rita'))
        .set('Content-Type', 'application/json')
        .send(text);
    expect((await send('{"entityRef":')).status).toBe(400);
    expect((await send(`"${'x'.repeat(2_100_000)}"`)).status).toBe(413);
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const nested = await send(`{"entityRef":"model:churn","checks":${deep}}`);
    expect(nested.status).toBe(400);
    const filter = await request(app)
      .post(`${API}/preview`)
      .set('Authorization', mockCredentials.user.header('user:default/rita'))
      .set('Content-Type', 'application/json')
      .send(`{"rubric":"a","filter":{"a":${deep}}}`);
    expect(filter.status).toBe(400);
    expect(filter.body.error.message).toContain('nested deeper than 100');
  });
});
