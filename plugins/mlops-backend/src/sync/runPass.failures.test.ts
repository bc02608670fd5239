import { TestDatabases } from '@backstage/backend-test-utils';
import { SourceError } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import {
  createTestContext,
  createTestDatabase,
  prepare,
  statusOf,
} from './__testUtils__/createTestSync';
import { twoModels } from './__testUtils__/records';
import { hang, StubConnector } from './__testUtils__/StubConnector';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'runPass, when a source fails, on %s',
  databaseId => {
    let knex: Knex;
    let connector: StubConnector;

    beforeEach(async () => {
      knex = await createTestDatabase(databases, databaseId);
      connector = new StubConnector('a');
      connector.pageSize = 4;
      connector.records = twoModels();
    });

    it('waits out short failures and goes on behind the last page', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      let failures = 0;
      connector.beforePage = page => {
        if (page === 1 && failures < 3) {
          failures += 1;
          throw new SourceError('connection refused', {
            reason: 'unavailable',
          });
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

    it('keeps its place however long the source is away', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      connector.beforePage = page => {
        if (page === 1) {
          throw new SourceError('connection refused', {
            reason: 'unavailable',
          });
        }
      };
      for (let i = 0; i < 6; i++) {
        await look();
        context.advance(HOUR);
      }
      expect(await statusOf(knex)).toMatchObject({ consecutive_failures: 6 });
      connector.beforePage = undefined;
      connector.reads.length = 0;
      await look();
      expect(connector.reads).toMatchObject([{ cursor: { page: 1 } }]);
      expect(await statusOf(knex)).toMatchObject({ state: 'ok' });
    });

    it('waits longer after each pass that was given up', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      connector.beforePage = () => {
        throw new Error('socket hang up');
      };
      const waits = [];
      for (let i = 0; i < 4; i++) {
        await look();
        const { next_run_at: next } = await statusOf(knex);
        waits.push(Date.parse(next!) - context.clock());
        context.advance(waits[i]);
      }
      expect(waits).toEqual([30_000, 60_000, 120_000, 240_000]);
    });

    it('names a defect of the connector', async () => {
      const context = createTestContext(knex);
      const look = await prepare(context, connector);
      connector.read = async function* read() {
        yield { records: [], cursor: { token: 'x'.repeat(20_000) } };
      };
      await look();
      expect((await statusOf(knex)).last_error).toMatch(
        /a cursor of 20012 characters; at most 16384/,
      );
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
          throw new SourceError('429', {
            reason: 'rate-limited',
            retryAfterMs,
          });
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
  },
);
