import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { AdoptionDays } from '../adoption/types';
import type { Contents } from '../contents';
import type { ProjectStore } from '../projects';
import type { Checker } from './createChecker';
import { followTemplates } from './followTemplates';

/**
 * Looks at due projects on every replica, and on one of them judges anew those
 * whose template moved on.
 */
export async function scheduleChecks(options: {
  projects: ProjectStore;
  adoption: AdoptionDays;
  checker: Pick<Checker, 'checkDue'>;
  contents: Pick<Contents, 'templates'>;
  scheduler: SchedulerService;
  logger: LoggerService;
  clock?: () => number;
}): Promise<void> {
  const { projects, adoption, checker, contents, scheduler, logger } = options;
  const { clock = Date.now } = options;
  await scheduler.scheduleTask({
    id: 'golden-paths-outdated',
    scope: 'global',
    frequency: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: async signal => {
      const { templates } = contents;
      const judged = await followTemplates({
        projects,
        templates,
        adoption,
        signal,
      });
      if (judged > 0) {
        logger.info(`Judged ${judged} projects by what their template is now`);
      }
    },
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
