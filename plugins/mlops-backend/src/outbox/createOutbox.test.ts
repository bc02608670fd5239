import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createTestContext,
  createTestDatabase,
} from '../sync/__testUtils__/createTestSync';
import { createOutbox, OUTBOX_TASK } from './createOutbox';
import { enqueueEvents } from './enqueueEvents';
import type { DeliveryResult } from './LineageSink';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('createOutbox', () => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await createTestDatabase(databases, 'SQLITE_3');
  });

  /** An outbox whose target always gives the answer that `target` holds. */
  async function open(target: { answer: DeliveryResult; expected: boolean }) {
    const logger = mockServices.logger.mock();
    const scheduler = mockServices.scheduler();
    const depths: number[] = [];
    const outbox = createOutbox({
      knex,
      sink: { name: 'the stub', deliver: async () => target.answer },
      expected: target.expected,
      scheduler,
      logger,
      metrics: {
        ...createTestContext(knex).metrics,
        outboxDepth: depth => void depths.push(depth),
      },
    });
    await outbox.start();
    return {
      logger,
      depths,
      /** Queues an event and empties the outbox, with no wait between tries. */
      async send(id: string) {
        await knex('outbox').update({ next_attempt_at: null });
        await knex.transaction(tx =>
          enqueueEvents({
            tx,
            sourceId: 'a',
            events: [{ id, event: '{}' }],
            limit: 10,
            now: new Date().toISOString(),
          }),
        );
        await scheduler.triggerTask(OUTBOX_TASK);
      },
    };
  }

  it('says once that events wait, and once that they leave again', async () => {
    const target = {
      answer: {
        outcome: 'unavailable',
        message: 'connection refused',
      } as DeliveryResult,
      expected: true,
    };
    const { send, logger, depths } = await open(target);
    await send('1');
    await send('2');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('connection refused'),
    );
    target.answer = { outcome: 'taken', failed: [] };
    await send('3');
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(depths).toEqual([1, 2, 0]);
  });

  it.each([
    ['keeps quiet about a lineage API that nobody promised', false, 0],
    ['misses a lineage API that was promised', true, 1],
  ])('%s', async (_, expected, warnings) => {
    const { send, logger, depths } = await open({
      answer: { outcome: 'absent' },
      expected,
    });
    await send('1');
    expect(logger.warn).toHaveBeenCalledTimes(warnings);
    expect(depths).toEqual([1]);
  });

  it('says that events were refused', async () => {
    const { send, logger } = await open({
      answer: { outcome: 'refused', message: '400: not an event' },
      expected: true,
    });
    await send('1');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('1 OpenLineage events were refused'),
    );
  });
});
