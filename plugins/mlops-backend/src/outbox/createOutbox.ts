import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { RegistryMetrics } from '../metrics/createRegistryMetrics';
import { deliverEvents } from './deliverEvents';
import type { LineageSink } from './LineageSink';

/** The scheduler's id of the task that empties the outbox. */
export const OUTBOX_TASK = 'mlops-lineage-outbox';

const TICK_MS = 15_000;
const LEASE_MS = 5 * 60_000;
const SLICE_MS = 2 * 60_000;

/** The outbox, emptied by one replica at a time. */
export interface Outbox {
  start(): Promise<void>;
  /** Events were queued: send them soon. */
  wake(): void;
}

/** Creates the outbox over a sink. */
export function createOutbox(options: {
  knex: Knex;
  sink: LineageSink;
  /** False where an absent lineage API is worth no word. */
  expected: boolean;
  scheduler: SchedulerService;
  logger: LoggerService;
  metrics: RegistryMetrics;
}): Outbox {
  const { knex, sink, expected, scheduler, logger, metrics } = options;
  let trouble: string | undefined;

  const empty = async (signal: AbortSignal) => {
    const { delivered, refused, stopped } = await deliverEvents({
      knex,
      sink,
      clock: Date.now,
      random: Math.random,
      signal,
      sliceMs: SLICE_MS,
    });
    metrics.eventsDelivered({ delivered, refused });
    const [{ waiting }] = await knex('outbox')
      .whereIn('state', ['pending', 'retry'])
      .count({ waiting: '*' });
    metrics.outboxDepth(Number(waiting));

    if (refused > 0) {
      logger.warn(
        `${refused} OpenLineage events were refused by ${sink.name}; the table outbox keeps them with the reason`,
      );
    }
    const quiet = stopped?.because === 'absent' && !expected;
    const now = stopped && !quiet ? stopped.message : undefined;
    // Said once when it begins and once when it is over.
    if (now && now !== trouble) {
      logger.warn(`OpenLineage events wait in the outbox: ${now}`);
    } else if (trouble && delivered > 0) {
      logger.info(`OpenLineage events are delivered to ${sink.name} again`);
    }
    if (now || delivered > 0) {
      trouble = now;
    }
  };

  return {
    start: () =>
      scheduler.scheduleTask({
        id: OUTBOX_TASK,
        scope: 'global',
        frequency: { milliseconds: TICK_MS },
        timeout: { milliseconds: LEASE_MS },
        fn: empty,
      }),
    wake() {
      scheduler.triggerTask(OUTBOX_TASK).catch(error => {
        if (error?.name !== 'ConflictError') {
          logger.warn(
            `The outbox could not be woken: ${stringifyError(error)}`,
          );
        }
      });
    },
  };
}
