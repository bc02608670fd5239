import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  createAnswerCheck,
  operationsById,
} from '@waymark/plugin-openapi-operations-node/testUtils';
import request from 'supertest';
import { openApiDocument } from '../schema';
import { API, openApi } from './__testUtils__/openApi';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DRAFT = 'drafts/6f1d9c1e-1111-4222-8333-444455556666';
const CHURN = 'projects/model/default/churn';
const RUNNER = 'plugin:scaffolder';

const item = {
  kind: 'repository',
  title: 'churn',
  action: 'mlops:git:publish',
  state: 'created',
  url: 'https://git.example.org/churn',
  undo: { name: 'churn' },
};

describe.each(databases.eachSupportedId())('the API on %s', id => {
  const setup = async () => openApi(await databases.init(id));

  it('answers every operation as the document describes', async () => {
    const api = await setup();
    const { get, post, put, remove, scaffolder } = api;
    await api.look('churn', {
      state: 'behind',
      behind: 2,
      problem: 'It is old.',
      drift: {
        files: 1,
        lines: 3,
        details: [
          { path: 'Makefile', state: 'changed', added: 2, removed: 1 },
          {
            path: 'logo.png',
            state: 'changed',
            added: 0,
            removed: 0,
            binary: true,
            kept: 'Ours',
          },
        ],
      },
      record: {
        apiVersion: 'mlops.waymark.dev/v1alpha1',
        kind: 'TemplateRecord',
        template: { ref: 'template:default/pipeline', version: '1.0.0' },
        project: 'model:default/churn',
        answers: { name: 'churn' },
      },
    });
    const project = await api.projects.find('model:default/churn');
    await api.projects.setProposed(project!.location, {
      at: api.clock.now,
      url: 'https://git.example.org/churn/pull/1',
      branch: 'waymark/1',
      by: 'user:default/ann',
    });
    const check = createAnswerCheck(openApiDocument);
    const answered = new Set<string>();
    const expectAnswer = async (
      operationId: string,
      asked: request.Test,
      status = 200,
    ) => {
      const response = await asked;
      const { body } = response;
      const errors = status === 200 ? check(operationId, body) : [];
      expect({
        operationId,
        status: response.status,
        error: body.error,
        errors,
      }).toEqual({ operationId, status, errors: [] });
      // An empty list would satisfy any schema.
      expect(body.items?.length ?? 1).toBeGreaterThan(0);
      answered.add(operationId);
      return body;
    };

    await expectAnswer(
      'startReceipt',
      put(
        'receipts/t1',
        {
          templateRef: 'Template:pipeline',
          templateVersion: '1.0.0',
          createdBy: 'user:ann',
          answers: { name: 'churn', token: 'geheim' },
          project: 'model:churn',
          minutesSaved: 90,
        },
        RUNNER,
      ),
      204,
    );
    await expectAnswer(
      'putReceiptItem',
      put('receipts/t1/items/publish%3Aa%2Fb', item, RUNNER),
      204,
    );
    await expectAnswer(
      'putRendered',
      put(
        'receipts/t1/rendered',
        {
          record: 'kind: TemplateRecord\n',
          files: [{ path: 'bin/a', base64: 'YQ==', executable: true }],
        },
        RUNNER,
      ),
      204,
    );
    const items = await expectAnswer(
      'listReceiptItems',
      get('receipts/t1/items', 'application/json', RUNNER),
    );
    expect(items.items).toEqual([
      expect.objectContaining({ key: 'publish:a/b', undo: { name: 'churn' } }),
    ]);
    scaffolder.tell('t1', {
      status: 'failed',
      steps: { publish: 'completed', register: 'failed' },
      error: 'The catalog is away',
    });
    api.clock.now += 60_000;
    await expectAnswer('getReceipt', get('receipts/t1'));
    await expectAnswer('listReceipts', get('receipts'));
    await api.adoption.record();

    await expectAnswer('listTemplates', get('templates'));
    await expectAnswer('getAdoption', get('adoption?days=7'));
    await expectAnswer(
      'plan',
      post('templates/default/pipeline/plan', { values: { name: 'x' } }),
    );
    await expectAnswer('listProjects', get('projects'));
    await expectAnswer('getProject', get(CHURN));
    await expectAnswer('previewUpdate', post(`${CHURN}/update-preview`));
    await expectAnswer(
      'proposeUpdate',
      post(`${CHURN}/update`, { revision: 'r1', answers: { ci: 'gitlab' } }),
    );
    await expectAnswer('checkProject', post(`${CHURN}/check`));
    await expectAnswer(
      'saveDraft',
      put(DRAFT, { templateRef: 'template:pipeline', formData: { name: 'x' } }),
    );
    await expectAnswer('getDraft', get(DRAFT));
    await expectAnswer('listDrafts', get('drafts'));
    await expectAnswer('deleteDraft', remove(DRAFT), 204);

    expect([...answered].sort()).toEqual(
      [...operationsById(openApiDocument).keys()].sort(),
    );
  });

  it('serves the document', async () => {
    const { get } = await setup();
    const { body } = await get('/api/golden-paths/openapi.json');
    expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument)));
  });

  it('writes lists as CSV', async () => {
    const { get, put, adoption } = await setup();
    const projects = await get('projects?limit=2', 'text/csv');
    expect(projects.headers['content-type']).toContain('text/csv');
    expect(projects.text.split('\r\n')[0]).toBe(
      'entityRef,title,owner,template.ref,template.version,template.title,current.version,behind,drift.files,drift.lines,state,problem,url,checkedAt,receipt',
    );
    expect(projects.text.trimEnd().split('\r\n')).toHaveLength(3);
    expect(projects.headers.link).toMatch(/cursor=.*rel="next"/);

    const templates = await get('templates', 'text/csv');
    expect(templates.text).toContain('template:default/pipeline,Training');

    await put(
      'receipts/t1',
      { templateRef: 'pipeline', createdBy: 'ann' },
      RUNNER,
    );
    const receipts = await get('receipts', 'text/csv');
    expect(receipts.text).toMatch(/^taskId,template.ref,.*\r\nt1,template:def/);

    await adoption.record();
    const days = await get('adoption', 'text/csv');
    expect(days.text).toBe(
      'day,projects,current,behind,drifted,runs,failed,minutesSaved\r\n2026-11-22,3,0,0,0,0,0,0\r\n',
    );
  });

  it('takes refs short and in any case', async () => {
    const { get } = await setup();
    const found = async (path: string) =>
      (await get(path)).body.items.map(
        (one: { entityRef: string }) => one.entityRef.split('/')[1],
      );
    expect(await found('projects?owner=Ops')).toEqual(['scorer', 'uplift']);
    expect(await found('projects?template=Service')).toEqual(['scorer']);
    expect((await get('projects/DATASET/default/Customers')).body.title).toBe(
      'Churn',
    );
  });

  it('wants credentials, a person for what changes something, the scaffolder for what a run says', async () => {
    const { app, get, post, put, remove } = await setup();
    const none = await request(app)
      .get(`${API}/projects`)
      .set('Authorization', mockCredentials.none.header());
    expect(none.status).toBe(401);
    expect((await get('projects', 'application/json', RUNNER)).status).toBe(
      200,
    );
    const draft = { templateRef: 'template:pipeline', formData: {} };
    for (const asked of [
      post(`${CHURN}/update`, { revision: 'r1' }, RUNNER),
      get('drafts', 'application/json', RUNNER),
      get(DRAFT, 'application/json', RUNNER),
      put(DRAFT, draft, RUNNER),
      remove(DRAFT, {}, RUNNER),
    ]) {
      expect((await asked).status).toBe(403);
    }
    for (const who of ['ann', 'root', 'plugin:search']) {
      for (const asked of [
        put('receipts/t1', { templateRef: 'pipeline' }, who),
        put('receipts/t1/items/a', item, who),
        put('receipts/t1/rendered', { record: 'a', files: [] }, who),
        get('receipts/t1/items', 'application/json', who),
      ]) {
        const { status, body } = await asked;
        expect({ who, status }).toEqual({ who, status: 403 });
        expect(body.error.message).toContain("'plugin:scaffolder'");
      }
    }
  });
});
