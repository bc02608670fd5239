import { TestDatabases } from '@backstage/backend-test-utils';
import { SourceError, type MlopsRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { readSourceRow } from '../database/passRows';
import { requestRefresh } from '../database/requestRefresh';
import {
  createTestContext,
  createTestDatabase,
  prepare,
} from './stubs/createTestSync';
import { card, dataset, event, model, run, version } from './stubs/records';
import { hang, StubConnector } from './stubs/StubConnector';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const statusOf = async (knex: Knex, id = 'a') =>
  readSourceRow(await knex('sources').where({ id }).first());

/** Two models with two versions and a run each, a card, a data set, an event. */
function records(): MlopsRecord[] {
  return [
    model('churn'),
    model('fraud'),
    ...['churn', 'fraud'].flatMap(name => [
      version(name, '1', { runId: `${name}-run` }),
      version(name, '2'),
      run(`${name}-run`, name),
    ]),
    dataset('customers'),
    card('churn-card', 'churn'),
    event('event-1'),
  ];
}

const askAgain = (knex: Knex, full: boolean) =>
  requestRefresh({
    knex,
    sourceId: 'a',
    request: { full, byPerson: true, at: '2026-03-01T00:00:00.000Z' },
  });

describe.each(databases.eachSupportedId())('runPass on %s', databaseId => {
  let knex: Knex;
  let connector: StubConnector;

  beforeEach(async () => {
    knex = await createTestDatabase(databases, databaseId);
    connector = new StubConnector('a');
    connector.pageSize = 4;
    connector.records = records();
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

    connector.records = records().map(record =>
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

  it('removes what vanished after a full pass, with all that hangs on it', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    await look();
    connector.records = records().filter(
      record => !JSON.stringify(record).includes('churn'),
    );
    context.advance(HOUR);
    await look();

    expect(await texts('source_objects', 'object_id')).toEqual([
      'customers',
      'fraud',
    ]);
    expect(await texts('model_versions', 'model_id')).toEqual([
      'fraud',
      'fraud',
    ]);
    expect(await texts('runs', 'run_id')).toEqual(['fraud-run']);
    expect(await knex('reports')).toEqual([]);
    expect(
      await knex('catalog_changes').where({ type: 'remove' }),
    ).toMatchObject([{ entity_ref: 'model:default/churn' }]);
    expect((await statusOf(knex)).counts).toEqual({
      models: 1,
      versions: 2,
      runs: 1,
      datasets: 1,
      pipelines: 0,
    });
  });

  it('holds back a removal that is too large until a person asks again', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    await look();
    connector.records = [dataset('customers')];
    context.advance(HOUR);
    await look();

    expect(await texts('source_objects', 'object_id')).toHaveLength(3);
    expect(await statusOf(knex)).toMatchObject({
      state: 'failing',
      held_back_at: '2026-03-01T01:00:00.000Z',
    });
    expect((await statusOf(knex)).last_error).toMatch(
      /did not find 2 of 3 models.*refresh the source again/,
    );

    // The schedule alone never removes it.
    context.advance(HOUR);
    await look();
    expect(await texts('source_objects', 'object_id')).toHaveLength(3);

    await askAgain(knex, true);
    await look();
    expect(await texts('source_objects', 'object_id')).toEqual(['customers']);
    expect(await statusOf(knex)).toMatchObject({
      state: 'ok',
      last_error: null,
      held_back_at: null,
    });
  });

  it('forgets a removal held back when the objects are there again', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    await look();
    connector.records = [];
    context.advance(HOUR);
    await look();
    connector.records = records();
    context.advance(HOUR);
    await look();
    expect(await statusOf(knex)).toMatchObject({
      state: 'ok',
      held_back_at: null,
      counts: { models: 2 },
    });
  });

  it('resumes after a crash from the stored cursor and still knows what vanished', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    await look();
    connector.reads.length = 0;
    connector.records = records().filter(
      record => !JSON.stringify(record).includes('churn'),
    );
    connector.pageSize = 2;
    const crash = new AbortController();
    connector.beforePage = page => {
      if (page === 1) {
        crash.abort();
      }
    };
    context.advance(HOUR);
    await look(crash.signal);
    expect(await statusOf(knex)).toMatchObject({
      state: 'running',
      pass: { pages: 1, cursor: { page: 1 } },
    });
    expect(await texts('source_objects', 'object_id')).toHaveLength(3);

    connector.beforePage = undefined;
    const other = createTestContext(knex, { clock: context.clock });
    await (
      await prepare(other, connector)
    )();
    expect(connector.reads.map(({ cursor }) => cursor)).toEqual([
      undefined,
      { page: 1 },
    ]);
    expect(await texts('source_objects', 'object_id')).toEqual([
      'customers',
      'fraud',
    ]);
    expect(await statusOf(knex)).toMatchObject({ state: 'ok' });
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

  it('lets only the latest owner of a pass store anything', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let reached = () => {};
    const reading = new Promise<void>(resolve => {
      reached = resolve;
    });
    connector.beforePage = async page => {
      if (page === 1 && connector.reads.length === 1) {
        reached();
        await held;
      }
    };
    const first = look();
    await reading;
    await look();
    const seenBy = await statusOf(knex);
    release();
    await first;
    expect(seenBy.state).toBe('ok');
    expect(await statusOf(knex)).toEqual(seenBy);
  });

  it('waits out short failures and goes on behind the last page', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    let failures = 0;
    connector.beforePage = page => {
      if (page === 1 && failures < 3) {
        failures += 1;
        throw new SourceError('connection refused', { reason: 'unavailable' });
      }
    };
    await look();
    expect(context.slept).toEqual([1_000, 2_000, 4_000]);
    expect(connector.reads.map(({ cursor }) => cursor)).toEqual([
      undefined,
      { page: 1 },
      { page: 1 },
      { page: 1 },
    ]);
    expect(await statusOf(knex)).toMatchObject({ state: 'ok' });
  });

  it('gives a pass up after several failures and resumes it later', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    connector.beforePage = page => {
      if (page === 1) {
        throw new Error('socket hang up');
      }
    };
    await look();
    expect(context.slept).toHaveLength(4);
    expect(context.failures).toEqual(['other']);
    const failed = await statusOf(knex);
    expect(failed).toMatchObject({
      state: 'failing',
      consecutive_failures: 1,
      pass: { pages: 1 },
    });
    expect(JSON.parse(failed.last_error!)).toMatchObject({
      message: 'socket hang up',
    });
    await look();
    expect(connector.reads).toHaveLength(5);

    connector.beforePage = undefined;
    context.advance(HOUR);
    await look();
    expect(connector.reads[5]).toMatchObject({ cursor: { page: 1 } });
    expect(await statusOf(knex)).toMatchObject({
      state: 'ok',
      consecutive_failures: 0,
      last_error: null,
    });
  });

  it('gives a cursor up that the source does not take any more', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    connector.beforePage = (page, { cursor }) => {
      if (cursor || page === 1) {
        throw new SourceError('unknown page token', { reason: 'malformed' });
      }
    };
    await look();
    for (let i = 0; i < 3; i++) {
      context.advance(HOUR);
      await look();
    }
    connector.beforePage = undefined;
    connector.reads.length = 0;
    context.advance(HOUR);
    await look();
    expect(connector.reads[0].cursor).toBeUndefined();
    expect(await statusOf(knex)).toMatchObject({ state: 'ok' });
  });

  it('does not try refused credentials again before the next pass', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    connector.beforePage = () => {
      throw new SourceError('401 Unauthorized', {
        reason: 'auth',
        hint: 'Check the token of connection a',
      });
    };
    await look();
    expect(context.slept).toEqual([]);
    const status = await statusOf(knex);
    expect(status).toMatchObject({
      state: 'failing',
      next_run_at: '2026-03-01T01:00:00.000Z',
    });
    expect(JSON.parse(status.last_error!)).toEqual({
      message: '401 Unauthorized',
      hint: 'Check the token of connection a',
      at: '2026-03-01T00:00:00.000Z',
    });
  });

  it.each([
    ['waits a short Retry-After out', 5_000, [5_000], 'ok'],
    ['gives the lease back for a long one', 600_000, [], 'running'],
  ])('%s', async (_, retryAfterMs, slept, state) => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    connector.beforePage = page => {
      if (page === 1 && connector.reads.length === 1) {
        throw new SourceError('429', { reason: 'rate-limited', retryAfterMs });
      }
    };
    await look();
    expect(context.slept).toEqual(slept);
    expect(await statusOf(knex)).toMatchObject({ state });

    context.advance(retryAfterMs - 1);
    await look();
    const early = connector.reads.length;
    context.advance(1);
    await look();
    expect(connector.reads).toHaveLength(2);
    expect(early).toBe(state === 'ok' ? 2 : 1);
    expect(connector.reads[1].cursor).toEqual({ page: 1 });
    expect(await statusOf(knex)).toMatchObject({ state: 'ok' });
  });

  it('gives the lease back between pages when its time is over', async () => {
    const context = createTestContext(knex, { sliceMs: 100 });
    const look = await prepare(context, connector);
    connector.beforePage = () => context.advance(60);
    await look();
    expect(await statusOf(knex)).toMatchObject({
      state: 'running',
      pass: { pages: 2 },
    });
    await look();
    expect(await statusOf(knex)).toMatchObject({ state: 'ok' });
    expect(await texts('source_objects', 'object_id')).toHaveLength(3);
  });

  it('stops within a hanging call when aborted, and resumes', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    const stop = new AbortController();
    connector.beforePage = async (page, { signal }) => {
      if (page === 1) {
        setImmediate(() => stop.abort());
        await hang(signal);
      }
    };
    await look(stop.signal);
    expect(await statusOf(knex)).toMatchObject({ pass: { pages: 1 } });
    connector.beforePage = undefined;
    await look();
    expect(await statusOf(knex)).toMatchObject({ state: 'ok' });
  });

  it('aborts a pass that outlasts its time-out', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector, {
      schedule: { frequencyMs: HOUR, timeoutMs: 50 },
    });
    connector.beforePage = async (page, { signal }) => {
      if (page === 1) {
        await hang(signal);
      }
    };
    await look();
    const status = await statusOf(knex);
    expect(status.state).toBe('failing');
    expect(status.last_error).toMatch(/took longer than/);
  });

  it('reads what changed, and everything again when that is due', async () => {
    const context = createTestContext(knex);
    connector.incremental = true;
    const look = await prepare(context, connector, {
      schedule: {
        frequencyMs: HOUR,
        timeoutMs: HOUR,
        fullFrequencyMs: 2 * HOUR,
      },
    });
    await look();
    connector.changed = [
      version('churn', '3'),
      { type: 'gone', what: 'model-version', id: 'churn', version: '1' },
      { type: 'gone', what: 'model', id: 'fraud' },
    ];
    context.advance(HOUR);
    await look();

    expect(connector.reads[1]).toMatchObject({
      mode: 'incremental',
      since: '2026-02-28T23:59:00.000Z',
    });
    expect(await texts('model_versions', 'version')).toEqual(['2', '3']);
    expect(await texts('source_objects', 'object_id')).toEqual([
      'churn',
      'customers',
    ]);
    // Its runs happened all the same.
    expect(await texts('runs', 'run_id')).toEqual(['churn-run', 'fraud-run']);

    context.advance(HOUR);
    await look();
    expect(connector.reads[2]).toMatchObject({ mode: 'full' });
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

  it('looks again when somebody asked while a pass was interrupted', async () => {
    const context = createTestContext(knex);
    const look = await prepare(context, connector);
    const stop = new AbortController();
    connector.beforePage = page => {
      if (page === 1 && connector.reads.length === 1) {
        stop.abort();
      }
    };
    await look(stop.signal);
    await askAgain(knex, false);
    await look();
    expect(connector.reads).toHaveLength(2);
    await look();
    expect(connector.reads).toHaveLength(3);
    expect(connector.reads[2].cursor).toBeUndefined();
    await look();
    expect(connector.reads).toHaveLength(3);
  });
});
