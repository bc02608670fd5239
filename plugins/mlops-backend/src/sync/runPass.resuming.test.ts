import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  askAgain,
  createTestContext,
  createTestDatabase,
  prepare,
  statusOf,
} from './__testUtils__/createTestSync';
import { twoModels, version } from './__testUtils__/records';
import { hang, StubConnector } from './__testUtils__/StubConnector';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'runPass, over several looks, on %s',
  databaseId => {
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

    it('resumes after a crash from the stored cursor and still knows what vanished', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      await look();
      connector.reads.length = 0;
      connector.records = twoModels().filter(
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

    it('gives the lease back between pages when its time is over', async () => {
      const context = createTestContext(knex, { sliceMs: 100 });
      const look = await prepare(context, connector);
      // Two pages are read, the second ahead, when the first is stored.
      connector.beforePage = () => context.advance(60);
      await look();
      expect(await statusOf(knex)).toMatchObject({
        state: 'running',
        pass: { pages: 1 },
      });
      await look();
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
  },
);
