import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  EventsService,
  EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import { openMaturity, START } from '../__testUtils__/openMaturity';
import { followPushes } from './followPushes';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CHURN = 'model:default/churn';

const modelIn = (name: string, repository: string) =>
  testEntity(`model:default/${name}`, {
    annotations: {
      'backstage.io/source-location': `url:https://github.com/example/${repository}/tree/main/`,
    },
  });
const pushTo = (repository: string) => ({
  topic: 'github.push',
  eventPayload: {
    ref: 'refs/heads/main',
    repository: { html_url: `https://github.com/example/${repository}` },
  },
});

describe.each(databases.eachSupportedId())('pushes on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const open = async (reading = ['ci']) => {
    const maturity = await openMaturity({
      knex,
      entities: [
        modelIn('churn', 'churn'),
        modelIn('churn-next', 'churn'),
        modelIn('fraud', 'fraud'),
        // No subject, though it lies there too.
        testEntity('template:default/churn', {
          annotations: {
            'backstage.io/source-location':
              'url:https://github.com/example/churn/tree/main/',
          },
        }),
      ],
    });
    for (const name of ['churn', 'churn-next', 'fraud']) {
      await maturity.tell(`model:default/${name}`, {});
    }
    const subscribed: EventsServiceSubscribeOptions[] = [];
    const sleeps: (() => void)[] = [];
    const logger = mockServices.logger.mock();
    await followPushes({
      ...maturity,
      logger,
      sources: maturity.sources.map(source => ({
        ...source,
        retriever: {
          ...source.retriever,
          readsSource: reading.includes(source.id),
        },
      })),
      kinds: ['model', 'dataset', 'template'],
      events: {
        subscribe: async options => void subscribed.push(options),
      } as Partial<EventsService> as EventsService,
      sleep: () => new Promise(resolve => sleeps.push(resolve)),
    });
    return { subscribed, sleeps, logger };
  };

  const due = async (): Promise<string[]> =>
    (
      await knex('fact_sets')
        .where('due_at', '<=', START)
        .orderBy(['entity_ref', 'retriever'])
    ).map(row => `${row.entity_ref} ${row.retriever}`);

  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) {
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  it('have the repositories of those entities read anew, once', async () => {
    const { subscribed, sleeps } = await open();
    const [{ onEvent, topics }] = subscribed;
    expect(topics).toContain('gitlab.push');
    await onEvent(pushTo('churn'));
    await onEvent(pushTo('churn'));
    await onEvent(pushTo('nowhere'));
    expect(sleeps).toHaveLength(1);
    expect(await due()).toEqual([]);
    sleeps[0]();
    await until(async () => (await due()).length > 0);
    expect(await due()).toEqual([`${CHURN} ci`, `${CHURN}-next ci`]);
    await onEvent(pushTo('fraud'));
    expect(sleeps).toHaveLength(2);
    sleeps[1]();
    await until(async () => (await due()).length > 2);
    expect(await due()).toContain('model:default/fraud ci');
  });

  it('are not followed where nothing reads repositories', async () => {
    const { subscribed } = await open([]);
    expect(subscribed).toEqual([]);
  });

  it('are told in the log when the entities cannot be looked for', async () => {
    const { subscribed, sleeps, logger } = await open();
    const [{ onEvent }] = subscribed;
    await onEvent(pushTo('churn'));
    await knex.schema.renameTable('fact_sets', 'fact_sets_away');
    sleeps[0]();
    await until(() => logger.warn.mock.calls.length > 0);
    await knex.schema.renameTable('fact_sets_away', 'fact_sets');
    expect(logger.warn.mock.calls[0][0]).toContain('read by the schedule only');
    await onEvent(pushTo('churn'));
    sleeps[1]();
    await until(async () => (await due()).length === 2);
    expect(await due()).toEqual([`${CHURN} ci`, `${CHURN}-next ci`]);
  });
});
