import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import type { SchedulerService } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { ConnectorRegistration } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { ConnectorRegistry } from './ConnectorRegistry';
import { createSourceSync, sourceTaskId } from './createSourceSync';
import { maintain } from './scheduleMaintenance';
import {
  createTestContext,
  createTestDatabase,
  prepare,
} from './__testUtils__/createTestSync';
import { event, model, run, version } from './__testUtils__/records';
import { StubConnector } from './__testUtils__/StubConnector';
import { waitUntil } from './__testUtils__/waitUntil';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'createSourceSync on %s',
  databaseId => {
    let knex: Knex;
    let connector: StubConnector;
    const stops: (() => void)[] = [];

    beforeEach(async () => {
      knex = await createTestDatabase(databases, databaseId);
      connector = new StubConnector('a');
      connector.records = [model('churn'), version('churn', '1')];
    });
    afterEach(() => {
      stops.splice(0).forEach(stop => stop());
    });

    /** Backstage's own scheduler, as each replica has one. */
    const scheduler = (): SchedulerService =>
      DefaultSchedulerService.create({
        database: { getClient: async () => knex },
        logger: mockServices.logger.mock(),
        metrics: metricsServiceMock.mock(),
        httpRouter: mockServices.httpRouter.mock(),
        rootLifecycle: mockServices.rootLifecycle.mock({
          addShutdownHook: hook => {
            stops.push(() => void hook());
          },
        }),
        pluginMetadata: { getId: () => 'mlops' },
      });

    const replica = (
      changes: Partial<ConnectorRegistration> = {},
      others: ConnectorRegistration[] = [],
    ) => {
      const registry = new ConnectorRegistry();
      registry.addConnector(
        {
          connector,
          schedule: { frequencyMs: 200, timeoutMs: HOUR },
          ...changes,
        },
        ...others,
      );
      const context = createTestContext(knex, { clock: Date.now });
      const own = scheduler();
      return {
        registry,
        context,
        scheduler: own,
        sync: createSourceSync({ context, registry, scheduler: own }),
      };
    };

    it('reads a source on one of two replicas at a time', async () => {
      const [left, right] = [replica(), replica()];
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      connector.beforePage = () => held;
      await left.sync.start();
      await waitUntil(() => connector.reads.length === 1);
      await right.sync.start();
      await expect(
        right.scheduler.triggerTask(sourceTaskId('a')),
      ).rejects.toThrow(/currently running/);
      release();

      const pages = () => [...left.context.stored, ...right.context.stored];
      await waitUntil(() => pages().length >= 3);
      expect(pages().reduce((sum, page) => sum + page.inserted, 0)).toBe(2);
    });

    it('reads again soon when a person asks another replica', async () => {
      const schedule = { frequencyMs: HOUR, timeoutMs: HOUR };
      const [left, right] = [replica({ schedule }), replica({ schedule })];
      await left.sync.start();
      await waitUntil(async () =>
        Boolean((await right.sync.listSources())[0].lastSuccess),
      );
      connector.records.push(version('churn', '2'));
      // The right one runs no task of its own: it asks through the database.
      await right.sync.refresh('a', { full: true });
      await waitUntil(
        async () => (await right.sync.listSources())[0].counts.versions === 2,
      );
      expect(connector.reads).toHaveLength(2);
    });

    it('reads what follows the catalog soon, and nothing else', async () => {
      const other = new StubConnector('other');
      const schedule = { frequencyMs: HOUR, timeoutMs: HOUR };
      connector.followsCatalog = true;
      const { sync } = replica({ schedule }, [{ connector: other, schedule }]);
      await sync.start();
      await waitUntil(async () =>
        (await sync.listSources()).every(({ lastSuccess }) => lastSuccess),
      );
      await sync.followCatalog();
      await waitUntil(() => connector.reads.length === 2);
      expect(other.reads).toHaveLength(1);
    });

    it('tells the state of each source in the order of registration', async () => {
      const off = new StubConnector('off');
      const { sync, context, registry } = replica({}, [
        {
          connector: off,
          schedule: { frequencyMs: HOUR, timeoutMs: HOUR },
          enabled: false,
        },
      ]);
      await (
        await prepare(context, connector)
      )();
      expect(await sync.listSources()).toEqual([
        {
          id: 'a',
          type: 'stub',
          title: 'Stub',
          url: 'http://stub.example.com',
          state: 'ok',
          lastSuccess: expect.any(String),
          lastFullSuccess: expect.any(String),
          lastError: undefined,
          counts: {
            models: 1,
            versions: 1,
            runs: 0,
            datasets: 0,
            pipelines: 0,
          },
          problems: 0,
          progress: undefined,
          nextRun: expect.any(String),
        },
        expect.objectContaining({ id: 'off', state: 'disabled' }),
      ]);
      expect(registry.list()).toHaveLength(2);
      await expect(sync.refresh('off')).rejects.toThrow(/is disabled/);
      await expect(sync.refresh('b')).rejects.toThrow(/configured are: a, off/);
    });

    it('shows how far a pass has come', async () => {
      const { sync, context } = replica();
      connector.pageSize = 1;
      const stop = new AbortController();
      connector.beforePage = page => {
        if (page === 1) {
          stop.abort();
        }
      };
      await (
        await prepare(context, connector)
      )(stop.signal);
      expect(await sync.listSources()).toMatchObject([
        { state: 'running', progress: { mode: 'full', records: 1 } },
      ]);
    });

    it('pages through problems', async () => {
      const { sync, context } = replica();
      connector.records = ['c', 'a', 'b'].map(path => ({
        type: 'problem',
        path,
        line: 3,
        message: 'broken',
        hint: 'mend it',
      }));
      await (
        await prepare(context, connector)
      )();
      const first = await sync.listProblems('a', { limit: 2 });
      expect(first.items).toEqual([
        expect.objectContaining({ path: 'a', line: 3, hint: 'mend it' }),
        expect.objectContaining({ path: 'b' }),
      ]);
      const second = await sync.listProblems('a', {
        limit: 2,
        cursor: first.pageInfo.nextCursor,
      });
      expect(second.items.map(item => item.path)).toEqual(['c']);
      expect(second.pageInfo).toEqual({});
      await expect(
        sync.listProblems('a', { limit: 2, cursor: 'x' }),
      ).rejects.toThrow(/'cursor' is not one/);
    });

    it('starts a pass for a webhook that brings no records', async () => {
      const { sync, context } = replica({
        schedule: { frequencyMs: HOUR, timeoutMs: HOUR },
      });
      const look = await prepare(context, connector);
      await look();
      connector.webhook = async () => ({ deliveryId: 'd1' });
      const delivery = {
        headers: {},
        rawBody: Buffer.alloc(0),
        receivedAt: Date.now(),
      };
      await sync.acceptWebhook('a', delivery);
      await look();
      expect(connector.reads).toHaveLength(2);
      await sync.acceptWebhook('a', delivery);
      await look();
      expect(connector.reads).toHaveLength(2);
    });

    it('takes a delivery again that could not be stored', async () => {
      const { sync, context } = replica();
      await prepare(context, connector);
      connector.webhook = async () => ({
        deliveryId: 'd1',
        records: [model('fraud')],
      });
      const deliver = () =>
        sync.acceptWebhook('a', {
          headers: {},
          rawBody: Buffer.alloc(0),
          receivedAt: Date.now(),
        });
      context.binder.beforePublish = () => {
        throw new Error('the feed is broken');
      };
      await expect(deliver()).rejects.toThrow('the feed is broken');
      context.binder.beforePublish = undefined;
      await deliver();
      expect(await knex('source_objects').pluck('object_id')).toEqual([
        'fraud',
      ]);
    });

    it('keeps what a webhook brought during a full pass', async () => {
      const { sync, context } = replica();
      const look = await prepare(context, connector);
      await look();
      await knex('sources').update({ next_run_at: null });
      connector.webhook = async () => ({
        deliveryId: 'd1',
        records: [model('late'), event('late')],
      });
      connector.pageSize = 1;
      connector.beforePage = async page => {
        if (page === 1) {
          await sync.acceptWebhook('a', {
            headers: {},
            rawBody: Buffer.alloc(0),
            receivedAt: Date.now(),
          });
        }
      };
      await look();
      expect(await knex('source_objects').pluck('object_id')).toContain('late');
    });

    it('forgets a source a week after it left the configuration', async () => {
      const { context, registry } = replica();
      const old = new StubConnector('old');
      old.records = [model('m'), version('m', '1'), run('r', 'm'), event('e')];
      await (
        await prepare(context, old)
      )();
      const { signal } = new AbortController();
      const later = (ms: number) => ({
        ...context,
        clock: () => Date.now() + ms,
      });
      await maintain({ context: later(6 * DAY), registry, signal });
      expect(await knex('source_objects')).toHaveLength(1);

      await maintain({ context: later(8 * DAY), registry, signal });
      for (const table of [
        'source_objects',
        'model_versions',
        'runs',
        'run_subjects',
        'outbox',
        'sources',
      ]) {
        expect(await knex(table)).toEqual([]);
      }
      expect(await knex('catalog_changes')).toMatchObject([
        { entity_ref: 'model:default/m', type: 'remove' },
      ]);
    });
  },
);
