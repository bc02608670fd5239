import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createAnswerCheck,
  operationsById,
} from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { changesDatabases } from '../__testUtils__/openChanges';
import { DAY, START } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import { openApiDocument } from '../schema';
import { API, openApi } from './__testUtils__/openApi';

jest.setTimeout(60_000);

const databases = changesDatabases();
const churn = 'entities/model/default/churn';
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

describe.each(databases.eachSupportedId())('the API on %s', id => {
  const setup = async () => openApi(await databases.init(id));

  // Requests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('answers every operation as the document describes', async () => {
    const { get, post, put, tellSource, clock } = await setup();
    clock.now = START + 60_000;
    await tellSource('model:default/uplift', 'registry', { versions: 3 });
    const check = createAnswerCheck(openApiDocument);
    const answered = new Set<string>();
    const expectAnswer = async (
      operationId: string,
      response: request.Test,
    ): Promise<{ id: string; items?: object[] }> => {
      const { status, body } = await response;
      expect({ operationId, status, error: body.error }).toEqual({
        operationId,
        status: 200,
      });
      expect({ operationId, errors: check(operationId, body) }).toEqual({
        operationId,
        errors: [],
      });
      // An empty list would satisfy any schema.
      expect({ operationId, items: body.items?.length ?? 1 }).not.toEqual({
        operationId,
        items: 0,
      });
      answered.add(operationId);
      return body;
    };

    // ci is decided by the group board, which mona is in.
    const ask = () => post('waivers', waiver);
    const first = await expectAnswer('requestWaiver', ask());
    await expectAnswer('getScorecard', get(churn));
    await expectAnswer('withdrawWaiver', post(`waivers/${first.id}/withdraw`));
    const second = (await ask()).body;
    const words = { words: 'Do run it here' };
    await expectAnswer(
      'declineWaiver',
      post(`waivers/${second.id}/decline`, words, 'mona'),
    );
    const third = (await ask()).body;
    await expectAnswer(
      'approveWaiver',
      post(`waivers/${third.id}/approve`, {}, 'mona'),
    );
    await expectAnswer(
      'revokeWaiver',
      post(`waivers/${third.id}/revoke`, words, 'mona'),
    );

    const begun = await expectAnswer(
      'createCampaign',
      post('campaigns', campaign),
    );
    await expectAnswer(
      'changeCampaign',
      put(`campaigns/${begun.id}`, { ...campaign, guidance: '# How' }),
    );
    await expectAnswer(
      'archiveCampaign',
      post(`campaigns/${begun.id}/archive`),
    );
    await expectAnswer('reopenCampaign', post(`campaigns/${begun.id}/reopen`));

    await expectAnswer('refresh', post(`${churn}/refresh`));
    await expectAnswer('preview', post('preview', { rubric: RUBRIC }));
    await expectAnswer(
      'predict',
      post('predict', {
        entity: { kind: 'Model', metadata: { name: 'new' } },
        facts: { 'registry/versions': 1 },
      }),
    );
    await expectAnswer('gate', post('gate', { entityRef: 'model:churn' }));

    for (const [operationId, path] of [
      ['listEntities', 'entities'],
      ['listFailing', 'failing'],
      ['getRollup', 'rollup'],
      ['listHistory', 'history'],
      ['getTrend', 'trend'],
      ['listRubrics', 'rubrics'],
      ['getRubric', 'rubrics/delivery'],
      ['listFacts', 'facts'],
      ['listWaivers', 'waivers'],
      ['getWaiver', `waivers/${third.id}`],
      ['listCampaigns', 'campaigns'],
      ['getCampaign', `campaigns/${begun.id}`],
      ['listCampaignEntities', `campaigns/${begun.id}/entities`],
    ]) {
      await expectAnswer(operationId, get(path));
    }
    expect([...answered].sort()).toEqual(
      [...operationsById(openApiDocument).keys()].sort(),
    );
  });

  it('serves the document', async () => {
    const { get } = await readOnly();
    const { body } = await get('/api/maturity/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
  });

  it('takes refs short and in any case, and levels as they are', async () => {
    const { get } = await readOnly();
    const found = async (path: string) =>
      (await get(path)).body.items.map(
        (item: { entityRef: string }) => item.entityRef.split('/')[1],
      );
    expect(await found('entities?owner=Owners&kind=Model')).toEqual([
      'churn',
      'uplift',
    ]);
    expect(await found('entities?level=1&level=2')).toEqual(['churn']);
    expect(await found('failing?owner=group:owners&check=versions')).toEqual([
      'uplift',
    ]);
    expect((await get('entities/MODEL/default/Churn')).body.entityRef).toBe(
      'model:default/churn',
    );
    const trend = await get('trend?owner=owners');
    expect(trend.body.items[0].levels).toEqual([1, 1, 0]);
    const ofEntity = await get('trend?entityRef=Model:churn');
    expect(ofEntity.body.items[0].levels).toEqual([0, 1, 0]);
  });

  it('writes lists as CSV', async () => {
    const { get, tellSource, clock } = await setup();
    clock.now = START + 60_000;
    await tellSource('model:default/churn', 'registry', { versions: 0 });
    const csv = async (path: string) => {
      const { text, headers } = await get(path, 'text/csv');
      expect(headers['content-type']).toContain('text/csv');
      return { lines: text.trimEnd().split('\r\n'), link: headers.link };
    };
    const entities = await csv('entities?limit=2');
    expect(entities.link).toMatch(/cursor=.*rel="next"/);
    expect(entities.lines.slice(0, 2)).toEqual([
      'entityRef,title,kind,type,lifecycle,owner,system,domain,level,levelName,earned,possible,waived,open,tracks,rollups',
      'model:default/churn,Churn,model,classifier,experimental,group:default/owners,,,0,Ad hoc,1,6,0,4,tracking: 0; quality: 1,google: 0',
    ]);
    const rollup = await csv('rollup');
    expect(rollup.lines[0]).toBe(
      'group,title,of,id,entities,notApplicable,mean,levels,earned,possible,waived',
    );
    expect(rollup.lines).toContain(
      'group:default/owners,,track,quality,2,0,0.5,0: 1; 1: 1; 2: 0,,,',
    );
    expect(rollup.lines).toHaveLength(1 + 2 * 4);
    const failing = await csv('failing?check=versions&q=churn');
    expect(failing.lines[1]).toMatch(
      /^model:default\/churn,Churn,group:default\/owners,delivery,tracking,versions,Versions are registered,1,fail,"Versions registered is 0.*",.*,Register a version of churn\.,,$/,
    );
    const history = await csv('history?what=check');
    expect(history.lines[1]).toMatch(
      /check,tracking,versions,Versions are registered,pass,fail,down,"?[Vv]ersions registered was 1/,
    );
  });

  it('fails a step of CI where the gate is enforced', async () => {
    const { post } = await readOnly();
    const question = { entityRef: 'model:churn', minLevel: 2 };
    const said = await post('gate', question);
    expect(said.status).toBe(200);
    expect(said.body.passed).toBe(false);
    const enforced = await post('gate?enforce=true', question);
    expect(enforced.status).toBe(412);
    expect(enforced.body).toEqual(said.body);
    const passed = await post('gate?enforce=true', {
      ...question,
      minLevel: 1,
    });
    expect({ status: passed.status, passed: passed.body.passed }).toEqual({
      status: 200,
      passed: true,
    });
  });

  it('reports the gate as JUnit where CI asks for it', async () => {
    const { post } = await readOnly();
    const question = { entityRef: 'model:churn', minLevel: 2 };
    for (const [path, status] of [
      ['gate', 200],
      ['gate?enforce=true', 412],
    ] as const) {
      const response = await post(path, question)
        .set('Accept', 'application/junit+xml')
        .buffer();
      expect(response.status).toBe(status);
      expect(response.headers['content-type']).toContain(
        'application/junit+xml',
      );
      expect(response.text).toMatch(
        /^<\?xml .*<testsuites name="maturity" tests="6" /s,
      );
    }
    const json = await post('gate', question).set('Accept', '*/*');
    expect(json.body).toHaveProperty('passed');
  });

  it('wants credentials, and a person for what decides something', async () => {
    const { app, get } = await readOnly();
    const none = await request(app)
      .get(`${API}/entities`)
      .set('Authorization', mockCredentials.none.header());
    expect(none.status).toBe(401);
    const service = mockCredentials.service.header();
    const read = await request(app)
      .get(`${API}/entities`)
      .set('Authorization', service);
    expect(read.status).toBe(200);
    const card = await request(app)
      .get(`${API}/${churn}`)
      .set('Authorization', service);
    expect(card.body.may).toEqual({ requestWaiver: false, refresh: true });
    expect((await get(churn)).body.may.requestWaiver).toBe(true);
    for (const [path, body] of [
      ['waivers', waiver],
      ['waivers/1/approve', {}],
      ['waivers/1/decline', {}],
      ['waivers/1/withdraw', {}],
      ['waivers/1/revoke', {}],
      ['campaigns', campaign],
      ['campaigns/1/archive', {}],
      ['campaigns/1/reopen', {}],
    ] as const) {
      const response = await request(app)
        .post(`${API}/${path}`)
        .set('Authorization', service)
        .send(body);
      expect({ path, status: response.status }).toEqual({ path, status: 403 });
    }
    const changed = await request(app)
      .put(`${API}/campaigns/1`)
      .set('Authorization', service)
      .send(campaign);
    expect(changed.status).toBe(403);
  });
});
