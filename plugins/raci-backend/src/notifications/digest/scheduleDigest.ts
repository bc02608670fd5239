import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Notifier } from '@waymark/plugin-people-node';
import { sendDigests } from './sendDigests';

/** Tells people of new gaps, one message for each, on one replica. */
export async function scheduleDigest(options: {
  knex: Knex;
  scheduler: SchedulerService;
  notifier: Notifier;
  logger: LoggerService;
  /** When; daily at seven where configuration says nothing else. */
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}): Promise<void> {
  const { scheduler, schedule, logger, clock = Date.now, ...rest } = options;
  await scheduler.scheduleTask({
    ...schedule,
    id: 'raci-digest',
    scope: 'global',
    fn: async signal => {
      const { sent } = await sendDigests({ ...rest, now: clock(), signal });
      logger.debug(`Sent ${sent} digests of new gaps`);
    },
  });
}
