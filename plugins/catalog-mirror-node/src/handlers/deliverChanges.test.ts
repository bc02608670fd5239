import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { entity, FakeCatalog } from '../__testUtils__/FakeCatalog';
import {
  openMirror,
  recordingHandler,
  until,
} from '../__testUtils__/openMirror';
import { type DbMirrorHandlerRow, HANDLERS } from '../database/tables';
import { deliverChanges } from './deliverChanges';
import { ensureHandler, takeLease } from './lease';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'handing out changes on %s',
  databaseId => {
    let knex: Knex;
    let catalog: FakeCatalog;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      catalog = new FakeCatalog();
      catalog.put(entity('a'), entity('b'));
    });

    const stored = (id: string) =>
      knex<DbMirrorHandlerRow>(HANDLERS).where({ id }).first();
    const backOffIsOver = () =>
      knex(HANDLERS).update({ next_attempt_at: '2020-01-01T00:00:00.000Z' });

    it('gives a handler that threw the same changes again, later', async () => {
      const { mirror } = await openMirror(knex, catalog);
      const failing = recordingHandler('failing');
      const fine = recordingHandler('fine');
      failing.state.failures = 2;
      mirror.addHandler(failing.handler);
      mirror.addHandler(fine.handler);
      await mirror.sweep();
      await mirror.deliver();
      expect(failing.changes).toEqual([]);
      expect(fine.take()).toHaveLength(2);
      const first = await stored('failing');
      expect(first).toMatchObject({
        failures: 1,
        lease_owner: null,
        last_error: expect.stringContaining('not today'),
      });
      expect(first?.next_attempt_at).not.toBeNull();
      // Not before its time, which a slow machine could reach meanwhile.
      await knex(HANDLERS)
        .where({ id: 'failing' })
        .update({ next_attempt_at: '2999-01-01T00:00:00.000Z' });
      await mirror.deliver();
      expect((await stored('failing'))?.failures).toBe(1);
      await backOffIsOver();
      await mirror.deliver();
      expect((await stored('failing'))?.failures).toBe(2);
      await backOffIsOver();
      await mirror.deliver();
      expect(failing.take()).toEqual([
        'added component:default/a',
        'added component:default/b',
      ]);
      expect(await stored('failing')).toMatchObject({
        failures: 0,
        last_error: null,
        next_attempt_at: null,
      });
      expect(fine.take()).toEqual([]);
    });

    it('does not hold up others while one handler is slow', async () => {
      const opened = await openMirror(knex, catalog);
      let release = () => {};
      const slow = new Promise<void>(resolve => {
        release = resolve;
      });
      const fine = recordingHandler('fine');
      let isCalled = false;
      opened.mirror.addHandler({
        id: 'slow',
        onChanges: () => {
          isCalled = true;
          return slow;
        },
      });
      opened.mirror.addHandler(fine.handler);
      await opened.start();
      await opened.mirror.sweep();
      // Each has a loop of its own: the slow one may also begin as the second.
      await until(() => isCalled && fine.changes.length === 2);
      expect(Number((await stored('slow'))?.position)).toBe(0);
      release();
      await until(async () => Number((await stored('slow'))?.position) === 2);
      await opened.stop();
    });

    it('does not move the position of a replica that lost the lease', async () => {
      const { mirror } = await openMirror(knex, catalog);
      await mirror.sweep();
      await ensureHandler(knex, 'h');
      const outcome = await deliverChanges({
        knex,
        owner: 'one',
        leaseMs: 60_000,
        logger: mockServices.logger.mock(),
        signal: new AbortController().signal,
        handler: {
          id: 'h',
          onChanges: async () => {
            await knex(HANDLERS).update({ lease_owner: 'two' });
          },
        },
      });
      expect(outcome).toBe('elsewhere');
      expect(await stored('h')).toMatchObject({ lease_owner: 'two' });
      expect(Number((await stored('h'))?.position)).toBe(0);
    });

    it('gives a lease to one replica until it is over', async () => {
      await openMirror(knex, catalog);
      await ensureHandler(knex, 'h');
      const lease = (owner: string, leaseMs = 60_000) =>
        takeLease(knex, { id: 'h', owner, leaseMs });
      expect(await lease('one')).toEqual({ position: 0, failures: 0 });
      expect(await lease('two')).toBeUndefined();
      expect(await lease('one', -1)).toBeDefined();
      expect(await lease('two')).toBeDefined();
      expect(await lease('one')).toBeUndefined();
    });

    it('tells a handler to stop when the backend stops', async () => {
      const opened = await openMirror(knex, catalog);
      const seen: string[] = [];
      opened.mirror.addHandler({
        id: 'h',
        onChanges: (_changes, { signal }) => {
          seen.push('called');
          return new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              seen.push('aborted');
              reject(new Error('stopped'));
            });
          });
        },
      });
      await opened.start();
      await opened.mirror.sweep();
      await until(() => seen.length === 1);
      await opened.stop();
      expect(seen).toEqual(['called', 'aborted']);
      // Stopping is no failure of the handler.
      expect(await stored('h')).toMatchObject({
        failures: 0,
        lease_owner: null,
      });
    });

    it('refuses handlers that come late or share an id', async () => {
      const opened = await openMirror(knex, catalog);
      opened.mirror.addHandler(recordingHandler('h').handler);
      expect(() =>
        opened.mirror.addHandler(recordingHandler('h').handler),
      ).toThrow("Two handlers of the catalog mirror have the id 'h'");
      await opened.start();
      expect(() =>
        opened.mirror.addHandler(recordingHandler('late').handler),
      ).toThrow("The handler 'late' came after the catalog mirror was started");
      await opened.stop();
    });
  },
);
