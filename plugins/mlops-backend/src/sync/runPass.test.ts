import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createTestContext,
  createTestDatabase,
  prepare,
  statusOf,
} from './__testUtils__/createTestSync';
import { model, twoModels, version } from './__testUtils__/records';
import { StubConnector } from './__testUtils__/StubConnector';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('runPass on %s', databaseId => {
  let knex: Knex;
  let connector: StubConnector;

  beforeEach(async () => {
    knex = await createTestDatabase(databases, databaseId);
    connector = new StubConnector('a');
    connector.pageSize = 4;
    connector.records = twoModels();
  });

  const texts = async (table: string, column: string) =>
    (await knex(table).orderBy(column)).map(row => row[column]);

  it('stores everything a source reports, and what follows from it', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    await look();

    expect(await texts('source_objects', 'object_id')).toEqual([
      'churn',
      'customers',
      'fraud',
    ]);
    expect(await texts('run_subjects', 'object_id')).toEqual([
      'churn',
      'fraud',
    ]);
    expect(await texts('entity_touches', 'entity_ref')).toEqual([
      'dataset:default/customers',
      'model:default/churn',
      'model:default/fraud',
    ]);
    expect(await texts('catalog_changes', 'type')).toEqual(
      Array(3).fill('upsert'),
    );
    expect(await texts('outbox', 'state')).toEqual(['pending']);
    expect(await knex('model_versions').first()).toMatchObject({
      model_id: 'churn',
      version_order: 'xa15',
      run_id: 'churn-run',
    });
    expect(await statusOf(knex)).toMatchObject({
      state: 'ok',
      pass: undefined,
      last_success_at: '2026-03-01T00:00:00.000Z',
      last_full_success_at: '2026-03-01T00:00:00.000Z',
      next_run_at: '2026-03-01T01:00:00.000Z',
      counts: { models: 2, versions: 4, runs: 2, datasets: 1, pipelines: 0 },
    });
    expect(await knex('pass_pages')).toEqual([]);
  });

  it('stores a page of any size, and of two records of one key the later', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    connector.pageSize = 5_000;
    connector.records = [
      version('churn', '7', { status: 'PENDING_REGISTRATION' }),
      ...Array.from({ length: 3_000 }, (_, i) => version('churn', `${i}`)),
    ];
    await look();
    expect(await knex('model_versions').pluck('version')).toHaveLength(3_000);
    expect((await statusOf(knex)).counts.versions).toBe(3_000);
    expect(await knex('model_versions').where({ version: '7' })).toMatchObject([
      { status: 'READY' },
    ]);
  });

  it('writes nothing when nothing changed', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    await look();
    await knex('entity_touches').delete();
    const before = await knex('catalog_changes').max('seq as seq');
    context.stored.length = 0;

    context.advance(HOUR);
    await look();

    expect(context.stored).toHaveLength(3);
    for (const page of context.stored) {
      expect(page).toMatchObject({
        inserted: 0,
        updated: 0,
        removed: 0,
        catalogChanges: 0,
        eventsQueued: 0,
      });
    }
    expect(context.removed).toEqual([0, 0]);
    expect(await knex('entity_touches')).toEqual([]);
    expect(await knex('catalog_changes').max('seq as seq')).toEqual(before);
  });

  it('writes one changed record and moves the links of a changed run', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    await look();
    await knex('entity_touches').delete();
    context.stored.length = 0;

    connector.records = twoModels().map(record =>
      record.type === 'run' && record.id === 'churn-run'
        ? { ...record, subjects: [{ kind: 'model', id: 'fraud' }] }
        : record,
    );
    context.advance(HOUR);
    await look();

    expect(context.stored.map(page => page.updated)).toEqual([0, 1, 0]);
    expect(
      await knex('run_subjects').where({ run_id: 'churn-run' }),
    ).toMatchObject([{ object_id: 'fraud' }]);
    expect(await texts('entity_touches', 'entity_ref')).toEqual([
      'model:default/churn',
      'model:default/fraud',
    ]);
  });

  it('stores a page whole or not at all', async () => {
    const context = createTestContext(knex);
    context.binder.beforePublish = () => {
      throw new Error('the feed is broken');
    };
    const look = await prepare(context, connector);
    await look();
    expect(await knex('source_objects')).toEqual([]);
    expect(await knex('model_versions')).toEqual([]);
    expect(await knex('outbox')).toEqual([]);
    expect(await statusOf(knex)).toMatchObject({
      state: 'failing',
      pass: { pages: 0 },
    });
  });

  it('keeps a malformed record out, says so, and stores the rest', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    connector.records = [
      model('churn'),
      { ...version('churn', '1'), createdAt: 'yesterday' },
      { type: 'problem', path: 'dvc.yaml', line: 3, message: 'no stages' },
      version('churn', '2'),
    ];
    await look();
    expect(await texts('model_versions', 'version')).toEqual(['2']);
    expect(await statusOf(knex)).toMatchObject({ state: 'ok', problems: 2 });
    expect(await texts('problems', 'path')).toEqual([
      'dvc.yaml',
      'model-version churn 1',
    ]);

    connector.records = [model('churn'), version('churn', '2')];
    context.advance(HOUR);
    await look();
    expect(await knex('problems')).toEqual([]);
    expect(await statusOf(knex)).toMatchObject({ problems: 0 });
  });

  it('lists a bounded number of problems and counts the rest', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    connector.pageSize = 600;
    connector.records = Array.from({ length: 1_200 }, (_, i) => ({
      type: 'problem',
      path: `file-${i}`,
      message: 'broken',
    }));
    await look();
    expect(await texts('problems', 'path')).toHaveLength(1_000);
    expect(await statusOf(knex)).toMatchObject({ problems: 1_200 });
  });
});
