import { TestDatabases } from '@backstage/backend-test-utils';
import { MAX_TREE_BYTES, openApi } from './__testUtils__/openApi';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DRAFT = 'drafts/6f1d9c1e-1111-4222-8333-444455556666';
const RUNNER = 'plugin:scaffolder';
const CHURN = 'projects/model/default/churn';

const item = { kind: 'a', title: 'b', action: 'c', state: 'created' };

describe.each(databases.eachSupportedId())('the API refuses, on %s,', id => {
  // These requests change nothing and share one API.
  let shared: ReturnType<typeof openApi> | undefined;
  const api = async () => {
    shared ??= databases.init(id).then(openApi);
    return shared;
  };

  it.each<[string, number, string]>([
    ['projects?colour=red', 400, "'colour' is not known here"],
    ['projects?state=good', 400, 'one of current | behind | drifted'],
    ['projects?sort=size', 400, 'one of title | behind | drift | checkedAt'],
    ['projects?order=up', 400, 'one of asc | desc'],
    ['projects?owner=model:a', 400, "'owner' is 'model:a'"],
    ['projects?template=model:a', 400, "'template' is 'model:a'"],
    ['projects?limit=201', 400, "'limit' is '201'"],
    ['projects?cursor=abc', 400, "'cursor'"],
    ['projects?q=%00', 400, "'q' is a NUL character"],
    ['projects/model/default/handmade', 404, "'model:default/handmade'"],
    ['projects/model/default/who', 404, "'model:default/who'"],
    ['templates?cursor=abc', 400, "'cursor'"],
    ['adoption?days=0', 400, "'days' is '0'"],
    ['adoption?days=9999', 400, "'days' is '9999'"],
    ['receipts?state=lost', 400, "'state' is 'lost'"],
    ['receipts?createdBy=group:a', 400, "'createdBy' is 'group:a'"],
    ['receipts?project=churn', 400, "'project' is 'churn'"],
    ['receipts/none', 404, "'none'"],
    ['drafts/7', 400, "'id' is '7'"],
    [DRAFT, 404, 'You have no draft'],
    ['colours', 404, 'openapi.json lists every path'],
  ])('GET %s with %d', async (path, status, message) => {
    const { get } = await api();
    const { status: found, body } = await get(path);
    expect({ status: found, message: body.error?.message }).toEqual({
      status,
      message: expect.stringContaining(message),
    });
  });

  it.each<[string, object, string, number, string]>([
    [
      'receipts/t',
      {},
      RUNNER,
      400,
      "must have required property 'templateRef'",
    ],
    [
      'receipts/t',
      { templateRef: 'model:a' },
      RUNNER,
      400,
      "'/templateRef' is 'model:a'",
    ],
    [
      'receipts/t',
      { templateRef: 'a', createdBy: 'group:a' },
      RUNNER,
      400,
      "'/createdBy' is 'group:a'",
    ],
    [
      'receipts/t',
      { templateRef: 'a', colour: 1 },
      RUNNER,
      400,
      "'/colour' is not known here",
    ],
    ['receipts/t/items/a', item, RUNNER, 404, "No receipt of run 't'"],
    [
      'receipts/t/items/a',
      { ...item, state: 'gone' },
      RUNNER,
      400,
      "'/state' must be equal to one of the allowed values",
    ],
    [
      'receipts/t/items/a',
      { ...item, title: 'a\u0000' },
      RUNNER,
      400,
      "'/title' has a NUL character",
    ],
    [
      'receipts/t/rendered',
      { record: 'a', files: [] },
      RUNNER,
      404,
      "No receipt of run 't'",
    ],
    [
      DRAFT,
      { templateRef: 'template:who', formData: {} },
      'ann',
      404,
      "No entity 'template:default/who'",
    ],
    [
      DRAFT,
      { templateRef: 'template:pipeline', formData: [] },
      'ann',
      400,
      "'/formData' must be object",
    ],
    [
      DRAFT,
      {
        templateRef: 'template:pipeline',
        formData: { text: 'ü'.repeat(100_001) },
      },
      'ann',
      400,
      'expected at most 200000',
    ],
  ])('PUT %s with %j', async (path, body, who, status, message) => {
    const { put, knex } = await api();
    const response = await put(path, body, who);
    expect({
      status: response.status,
      message: response.body.error?.message,
    }).toEqual({ status, message: expect.stringContaining(message) });
    expect(await knex('receipts').first()).toBeUndefined();
    expect(await knex('drafts').first()).toBeUndefined();
  });

  it.each<[string, object, number, string]>([
    [`${CHURN}/update`, {}, 400, "must have required property 'revision'"],
    [`${CHURN}/update`, { revision: 'old' }, 409, 'The project moved'],
    [`${CHURN}/check`, { now: true }, 400, "'/now' is not known here"],
    [
      'projects/model/default/who/update-preview',
      {},
      404,
      "'model:default/who'",
    ],
    ['templates/default/who/plan', { values: {} }, 404, "No entity 'template"],
    ['templates/default/pipeline/plan', {}, 400, "property 'values'"],
  ])('POST %s with %j', async (path, body, status, message) => {
    const { post } = await api();
    const response = await post(path, body);
    expect({
      status: response.status,
      message: response.body.error?.message,
    }).toEqual({ status, message: expect.stringContaining(message) });
  });

  it('bodies that are too long, whoever may send longer ones', async () => {
    const { post, put } = await api();
    const long = { values: { text: 'x'.repeat(1_100_000) } };
    expect((await post('templates/default/pipeline/plan', long)).status).toBe(
      413,
    );
    const rendered = (bytes: number) => ({
      record: 'a',
      files: [{ path: 'a', base64: 'A'.repeat(bytes) }],
    });
    const path = 'receipts/t/rendered';
    expect((await put(path, rendered(2_000_000), RUNNER)).status).toBe(404);
    expect((await put(path, rendered(4 * MAX_TREE_BYTES), RUNNER)).status).toBe(
      413,
    );
    expect((await put(path, rendered(2_000_000), 'ann')).status).toBe(403);
  });
});
