import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Contents } from '../contents';
import type { Checker } from './createChecker';
import { markOutdated } from './markOutdated';

/**
 * Looks at due projects on every replica, and on one of them whether templates
 * moved on.
 */
export async function scheduleChecks(options: {
  knex: Knex;
  checker: Pick<Checker, 'checkDue'>;
  contents: Pick<Contents, 'templates'>;
  scheduler: SchedulerService;
  logger: LoggerService;
  clock?: () => number;
}): Promise<void> {
  const { knex, checker, contents, scheduler, logger } = options;
  const { clock = Date.now } = options;
  await scheduler.scheduleTask({
    id: 'golden-paths-outdated',
    scope: 'global',
    frequency: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: () =>
      markOutdated({ knex, templates: contents.templates, now: clock() }),
  });
  await scheduler.scheduleTask({
    id: 'golden-paths-checks',
    scope: 'local',
    frequency: { seconds: 10 },
    initialDelay: { seconds: 20 },
    timeout: { hours: 1 },
    fn: async signal => {
      const started = clock();
      const looked = await checker.checkDue({ signal });
      if (looked > 0) {
        logger.info(
          `Looked at ${looked} projects made from templates in ${clock() - started} ms`,
        );
      }
    },
  });
}
