import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { discovered, FakeFeed } from './FakeFeed.test.fixture';
import { MlopsEntityProvider } from './MlopsEntityProvider';
import { migrationSettings, readState } from './providerState';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const HOUR = 60 * 60_000;

describe.each(databases.eachSupportedId())('the provider on %s', databaseId => {
  async function setUp() {
    const database = await databases.init(databaseId);
    await database.migrate.latest(migrationSettings());
    const feed = new FakeFeed();
    const mutations: EntityProviderMutation[] = [];
    const failures: { api?: Error; catalog?: Error } = {};
    const tokens: (string | undefined)[] = [];
    const logger = mockServices.logger.mock();
    const time = { now: Date.parse('2026-11-01T00:00:00Z') };
    let run: (signal: AbortSignal) => void | Promise<void> = () => {};
    const makeProvider = () =>
      new MlopsEntityProvider({
        database,
        logger,
        fullFrequencyMs: HOUR,
        clock: () => time.now,
        getToken: async () => `token-${tokens.length}`,
        taskRunner: {
          run: async task => {
            run = task.fn;
          },
        },
        api: {
          async getCatalogChanges(after, page, request) {
            if (failures.api) {
              throw failures.api;
            }
            tokens.push(request?.token);
            return { items: feed.list(after, page?.limit ?? 0), pageInfo: {} };
          },
        },
      });
    const connection = {
      refresh: async () => {},
      applyMutation: async (mutation: EntityProviderMutation) => {
        if (failures.catalog) {
          throw failures.catalog;
        }
        mutations.push(mutation);
      },
    };
    const provider = makeProvider();
    await provider.connect(connection);
    return {
      database,
      feed,
      mutations,
      failures,
      tokens,
      logger,
      time,
      restart: () => makeProvider().connect(connection),
      pull: () => run(new AbortController().signal),
      position: async () => (await readState(database, 'mlops'))?.position,
    };
  }

  it('compares everything at first, then sends what changed and nothing twice', async () => {
    const { feed, mutations, pull, tokens } = await setUp();
    feed.upsert(discovered('a'), discovered('b'));
    feed.remove('model:default/gone');
    await pull();
    expect(mutations.splice(0)).toEqual([
      {
        type: 'full',
        entities: [{ entity: discovered('a') }, { entity: discovered('b') }],
      },
    ]);
    await pull();
    expect(mutations).toEqual([]);
    feed.upsert(discovered('b', 'Changed'), discovered('c'));
    feed.replace('model:default/a', 'model:default/declared');
    await pull();
    expect(mutations.splice(0)).toEqual([
      {
        type: 'delta',
        added: [
          { entity: discovered('b', 'Changed') },
          { entity: discovered('c') },
        ],
        removed: [{ entityRef: 'model:default/a' }],
      },
    ]);
    await pull();
    expect(mutations).toEqual([]);
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('reads a long feed in pages', async () => {
    const { feed, mutations, pull } = await setUp();
    await pull();
    mutations.length = 0;
    feed.upsert(
      ...Array.from({ length: 450 }, (_, index) => discovered(`m${index}`)),
    );
    await pull();
    expect(
      mutations.map(mutation =>
        mutation.type === 'delta' ? mutation.added.length : 'full',
      ),
    ).toEqual([200, 200, 50]);
    expect(feed.asked.slice(-4)).toEqual([0, 200, 400, 450]);
  });

  it('keeps its position only after the catalog took the mutation', async () => {
    const { feed, failures, mutations, pull, position, time, restart } =
      await setUp();
    await pull();
    feed.upsert(discovered('a'));
    failures.catalog = new Error('deadlock');
    mutations.length = 0;
    await pull();
    expect(await position()).toBe(0);
    delete failures.catalog;
    await restart();
    await pull();
    expect(mutations).toEqual([
      { type: 'delta', added: [{ entity: discovered('a') }], removed: [] },
    ]);
    expect(await position()).toBe(1);
    time.now += 1;
    await restart();
    await pull();
    expect(mutations).toHaveLength(1);
  });

  it('compares everything again when it is time', async () => {
    const { feed, mutations, pull, time } = await setUp();
    feed.upsert(discovered('a'));
    await pull();
    time.now += HOUR;
    await pull();
    await pull();
    expect(mutations).toEqual([
      { type: 'full', entities: [{ entity: discovered('a') }] },
      { type: 'full', entities: [{ entity: discovered('a') }] },
    ]);
  });

  it('waits for an mlops backend that is not up, longer and longer, and quietly', async () => {
    const { feed, failures, mutations, pull, logger, time } = await setUp();
    feed.upsert(discovered('a'));
    failures.api = new Error('connect ECONNREFUSED');
    const attempts = () =>
      logger.debug.mock.calls.length + logger.warn.mock.calls.length;
    await pull();
    await pull();
    expect(attempts()).toBe(1);
    time.now += 5_000;
    await pull();
    expect(attempts()).toBe(2);
    time.now += 5_000;
    await pull();
    expect(attempts()).toBe(2);
    time.now += 5_000;
    await pull();
    expect(logger.warn).not.toHaveBeenCalled();
    time.now += 20_000;
    await pull();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls[0][0]).toContain('connect ECONNREFUSED');
    delete failures.api;
    time.now += 40_000;
    await pull();
    expect(mutations).toHaveLength(1);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('stops between pages when the task is aborted, and says nothing', async () => {
    const { feed, mutations, logger, database } = await setUp();
    feed.upsert(discovered('a'));
    const stop = new AbortController();
    stop.abort();
    const provider = new MlopsEntityProvider({
      database,
      logger,
      fullFrequencyMs: HOUR,
      getToken: async () => 'token',
      taskRunner: { run: async task => task.fn(stop.signal) },
      api: {
        getCatalogChanges: async after => ({
          items: feed.list(after, 200),
          pageInfo: {},
        }),
      },
    });
    await provider.connect({
      refresh: async () => {},
      applyMutation: async mutation => void mutations.push(mutation),
    });
    expect(mutations).toEqual([]);
    expect(logger.debug).not.toHaveBeenCalled();
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('makes its table and takes it away', async () => {
    const database = await databases.init(databaseId);
    await database.migrate.latest(migrationSettings());
    expect(await database.schema.hasTable('mlops_provider_state')).toBe(true);
    await database.migrate.rollback(migrationSettings(), true);
    expect(await database.schema.hasTable('mlops_provider_state')).toBe(false);
    expect(await database.schema.hasTable('knex_migrations')).toBe(false);
  });
});
