import type { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { FakeRegistry } from '../__testUtils__/FakeRegistry';
import { openMirror, recordingHandler } from '../__testUtils__/openMirror';
import { followReplacements } from './followReplacements';
import type { ReplacementRegistry } from './ReplacementRegistry';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function follow(registry: ReplacementRegistry) {
  const database = await databases.init('SQLITE_3');
  const { mirror } = await openMirror(database, new FakeCatalog());
  const recorder = recordingHandler();
  mirror.addHandler(recorder.handler);
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const lifecycle = mockServices.lifecycle.mock();
  await followReplacements({
    mirror,
    database,
    registry,
    auth: mockServices.auth({ pluginId: 'lineage' }),
    lifecycle,
    logger,
    scheduler,
  });
  const [task] = scheduler.scheduleTask.mock.calls[0];
  const { fn } = task as SchedulerServiceTaskInvocationDefinition;
  return {
    task,
    logger,
    stop: () => lifecycle.addShutdownHook.mock.calls[0][0](),
    /** A turn after whatever pause a failure asked for. */
    turn: async () => {
      const later = Date.now() + 10 * 60_000;
      jest.spyOn(Date, 'now').mockReturnValue(later);
      await fn(new AbortController().signal);
    },
    turnAtOnce: () => fn(new AbortController().signal),
    hear: async () => {
      await mirror.deliver();
      return recorder.take();
    },
  };
}

/** What an HTTP client throws for an answer with a status. */
const answer = (statusCode: number) =>
  Object.assign(new Error(`Request failed with ${statusCode}`), {
    name: 'ResponseError',
    statusCode,
  });

describe('followReplacements', () => {
  afterEach(() => jest.restoreAllMocks());

  it('looks on one replica at a time, as a service', async () => {
    const registry = new FakeRegistry();
    const { task, turn, hear } = await follow(registry);
    expect(task).toMatchObject({
      id: 'catalog-mirror-replacements',
      scope: 'global',
      frequency: { milliseconds: 15_000 },
    });
    registry.replace('a', 'git-a');
    await turn();
    expect(await hear()).toEqual([
      'replaced model:default/a model:default/git-a',
    ]);
    const mlops = mockServices.auth({ pluginId: 'mlops' });
    expect((await mlops.authenticate(registry.tokens[0])).principal).toEqual({
      type: 'service',
      subject: 'plugin:lineage',
    });
  });

  it.each([
    ['404', answer(404)],
    ['no discovery', new NotFoundError('no such plugin')],
  ])('is quiet where mlops is not installed: %s', async (_name, absent) => {
    const registry = new FakeRegistry();
    registry.beforeAnswer = () => {
      throw absent;
    };
    const { turn, logger, hear } = await follow(registry);
    for (let index = 0; index < 6; index += 1) {
      await turn();
    }
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('There is no mlops plugin'),
    );
    expect(logger.warn).not.toHaveBeenCalled();
    expect(logger.error).not.toHaveBeenCalled();
    registry.beforeAnswer = () => {};
    registry.replace('a', 'git-a');
    await turn();
    expect(await hear()).toHaveLength(1);
  });

  it('rests after a failure, and warns when it lasts', async () => {
    const registry = new FakeRegistry();
    registry.beforeAnswer = () => {
      throw answer(503);
    };
    const { turn, turnAtOnce, logger } = await follow(registry);
    for (let index = 0; index < 3; index += 1) {
      await turn();
    }
    expect(logger.warn).not.toHaveBeenCalled();
    await turnAtOnce();
    expect(registry.asked).toHaveLength(3);
    await turn();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/attempt 4.*Request failed with 503/),
    );
  });

  it('gives up what it asks when the backend stops', async () => {
    const registry: ReplacementRegistry = {
      getCatalogChanges: (_after, _page, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const asks = jest.spyOn(registry, 'getCatalogChanges');
    const { turnAtOnce, stop, logger } = await follow(registry);
    const ended = turnAtOnce();
    while (asks.mock.calls.length === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await stop();
    await expect(ended).resolves.toBeUndefined();
    expect(logger.debug).not.toHaveBeenCalled();
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
