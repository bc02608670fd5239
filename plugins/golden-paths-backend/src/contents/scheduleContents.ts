import type {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Contents } from './types';

/** Looks at the templates and forgets what is not needed, on one replica. */
export async function scheduleContents(options: {
  contents: Contents;
  scheduler: SchedulerService;
  /** Of the looks at all templates. */
  schedule: SchedulerServiceTaskScheduleDefinition;
}): Promise<void> {
  const { contents, scheduler, schedule } = options;
  await scheduler.scheduleTask({
    ...schedule,
    id: 'golden-paths-templates',
    scope: 'global',
    fn: signal => contents.templates.look({ signal }),
  });
  await scheduler.scheduleTask({
    id: 'golden-paths-contents-retention',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 30 },
    fn: signal => contents.prune({ signal }),
  });
}
