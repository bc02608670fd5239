import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createAnswerCheck,
  operationsById,
} from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { raciDatabases } from '../handovers/__testUtils__/raciDatabases';
import { openApiDocument } from '../schema';
import { openApi } from './__testUtils__/openApi';

const databases = raciDatabases();
const api = '/api/raci/v1';
const anna = 'user:default/anna';
const bob = 'user:default/bob';
const churn = 'entities/model/default/churn';
const duty = {
  entityRef: 'model:churn',
  activity: 'training',
  role: 'accountable',
};
const offer = { from: anna, to: bob, items: [duty] };

describe.each(databases.eachSupportedId())('the API on %s', id => {
  const setup = async () => openApi(await databases.init(id));

  // Requests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('answers every operation as the document describes', async () => {
    const { get, post, catalog, put, fake } = await setup();
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
      expect(body.items?.length ?? 1).toBeGreaterThan(0);
      answered.add(operationId);
      return body;
    };

    const before = catalog.get('model:default/uplift')!;
    await put({
      ...before,
      spec: {
        ...before.spec,
        raci: [{ activity: 'data', consulted: ['user:bob'] }],
      },
    });
    const raci = [{ activity: 'training', accountable: 'user:bob' }];
    await expectAnswer('preview', post(`${churn}/preview`, { raci }));
    await expectAnswer(
      'preview',
      post('entities/model/default/fresh/preview', {
        raci,
        entity: { owner: 'group:default/owners', product: {} },
      }),
    );
    await expectAnswer('propose', post(`${churn}/proposal`, { raci }));
    await expectAnswer('previewHandover', post('handovers/preview', offer));

    const first = await expectAnswer(
      'createHandover',
      post('handovers', offer),
    );
    await expectAnswer(
      'withdrawHandover',
      post(`handovers/${first.id}/withdraw`),
    );
    const second = (await post('handovers', offer)).body;
    await expectAnswer(
      'declineHandover',
      post(`handovers/${second.id}/decline`, { reason: 'No time' }, bob),
    );
    const third = (await post('handovers', offer)).body;
    fake.failure = new Error('The host is away');
    await expectAnswer(
      'acceptHandover',
      post(`handovers/${third.id}/accept`, {}, bob),
    );
    fake.failure = undefined;
    await expectAnswer(
      'retryHandover',
      post(`handovers/${third.id}/retry`, {}, bob),
    );

    for (const [operationId, path] of [
      ['listActivities', 'activities'],
      ['getMatrix', 'matrix?groupBy=owner'],
      ['listGaps', 'gaps'],
      ['getEntityRaci', churn],
      ['listEntityChanges', 'entities/model/default/uplift/history'],
      ['listParties', 'parties'],
      ['listDuties', 'parties/user/default/anna/duties'],
      ['listPartyChanges', 'parties/user/default/bob/changes'],
      ['listHandovers', 'handovers'],
      ['getHandover', `handovers/${third.id}`],
    ]) {
      await expectAnswer(operationId, get(path));
    }
    expect([...answered].sort()).toEqual(
      [...operationsById(openApiDocument).keys()].sort(),
    );
  });

  it('serves the document', async () => {
    const { get } = await readOnly();
    const { body } = await get('/api/raci/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
  });

  it('takes refs short and in any case', async () => {
    const { get } = await readOnly();
    const found = async (path: string) =>
      (await get(path)).body.items.map(
        (item: { entityRef: string }) => item.entityRef.split('/')[1],
      );
    expect(await found('matrix?owner=board')).toEqual(['broken']);
    expect(await found('matrix?system=Vault&kind=Model')).toEqual(['vaulted']);
    expect(await found('matrix?domain=domain:vault')).toEqual(['vaulted']);
    expect(await found('matrix?party=User:Anna')).toEqual(['churn']);
    expect(await found('gaps?party=user:Gone')).toEqual(['churn']);
    expect((await get('entities/MODEL/default/Churn')).body.entityRef).toBe(
      'model:default/churn',
    );
    const twice = await get('matrix?kind=dataset&kind=pipeline');
    expect(twice.body.totalItems).toBe(2);
  });

  it('writes lists as CSV', async () => {
    const { get } = await readOnly();
    for (const path of [
      'gaps',
      'parties',
      'parties/user/default/anna/duties',
    ]) {
      const { text, headers } = await get(`${path}?limit=2`, 'text/csv');
      expect(headers['content-type']).toContain('text/csv');
      expect(text.trimEnd().split('\r\n')).toHaveLength(3);
      expect(headers.link).toMatch(/cursor=.*rel="next"/);
    }
    const { text } = await get('gaps?code=party-left', 'text/csv');
    expect(text.split('\r\n')[0]).toBe(
      'entityRef,title,owner,code,severity,activity,role,ref,message,mend,origin.level,origin.ref,origin.expression,since',
    );
    const history = await get(`${churn}/history`, 'text/csv');
    expect(history.text).toMatch(/^id,entityRef,title,at,.*\r\n$/);
  });

  it('writes the matrix as CSV, a line for each activity of an entity', async () => {
    const { get, catalog } = await setup();
    catalog.hide('user:default/gone');
    const { text } = await get(
      'matrix?system=retention&kind=model&limit=1',
      'text/csv',
    );
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      'entityRef,title,type,lifecycle,owner,system,domain,activity,current,responsible,accountable,consulted,informed,gaps',
    );
    const entity =
      'model:default/churn,Churn,classifier,production,group:default/team,system:default/retention,domain:default/customer';
    expect(lines).toHaveLength(8);
    expect(lines[1]).toBe(
      `${entity},scoping,false,group:default/team,(hidden),,,party-left`,
    );
    expect(lines[3]).toBe(
      `${entity},training,false,group:default/team; user:default/bob,user:default/anna,(nobody),user:default/nobody,party-missing`,
    );
    expect(lines[6]).toContain(',monitoring,true,');

    const broken = await get('matrix?q=broken', 'text/csv');
    const whole = broken.text.trimEnd().split('\r\n').at(-1);
    expect(whole).toBe(
      'pipeline:default/broken,,classifier,,group:default/board,,,,,,,,,malformed-declaration; unknown-activity',
    );
  });

  it('wants credentials, and a person for what changes something', async () => {
    const { app } = await readOnly();
    const none = await request(app)
      .get(`${api}/matrix`)
      .set('Authorization', mockCredentials.none.header());
    expect(none.status).toBe(401);
    const service = mockCredentials.service.header();
    const read = await request(app)
      .get(`${api}/matrix`)
      .set('Authorization', service);
    expect(read.status).toBe(200);
    for (const path of [
      `${churn}/proposal`,
      'handovers',
      'handovers/1/accept',
      'handovers/1/decline',
      'handovers/1/withdraw',
      'handovers/1/retry',
    ]) {
      const body = path === 'handovers' ? offer : undefined;
      const response = await request(app)
        .post(`${api}/${path}`)
        .set('Authorization', service)
        .send(path.endsWith('proposal') ? { raci: [] } : body);
      expect({ path, status: response.status }).toEqual({ path, status: 403 });
    }
  });
});
