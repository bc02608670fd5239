import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Notifier } from '@waymark/plugin-people-node';
import type { Knex } from 'knex';
import { forgetHandovers } from './forgetHandovers';
import { sendReminders } from './sendReminders';
import { settleAll } from './settleAll';

/** What looking after hand-overs needs. */
export interface HandoverCareOptions {
  knex: Knex;
  notifier: Notifier;
  logger: LoggerService;
  settings: {
    /** Milliseconds between two reminders of one hand-over. */
    remindAfterMs: number;
    /** Milliseconds for which hand-overs that ended are kept. */
    keepMs: number;
  };
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}

/** Looks after hand-overs every quarter of an hour, on one replica. */
export async function scheduleHandovers(
  options: HandoverCareOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'raci-handovers',
    scope: 'global',
    frequency: { minutes: 15 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: signal => careForHandovers(options, signal),
  });
}

/** Does what {@link scheduleHandovers} schedules, once. */
export async function careForHandovers(
  options: HandoverCareOptions,
  signal: AbortSignal,
): Promise<void> {
  const { knex, notifier, logger, settings, clock = Date.now } = options;
  const now = clock();
  await settleAll({ knex, now, signal });
  const reminded = await sendReminders({
    knex,
    notifier,
    remindAfterMs: settings.remindAfterMs,
    now,
    signal,
  });
  const forgotten = await forgetHandovers({
    knex,
    before: now - settings.keepMs,
    signal,
  });
  logger.debug(
    `Reminded of ${reminded} hand-overs, forgot ${forgotten} that ended`,
  );
}
