import type { SchedulerService } from '@backstage/backend-plugin-api';
import { type ProgressContext, recordProgress } from './recordProgress';

/** Reckons all campaigns every five minutes, on one replica. */
export async function scheduleProgress(
  context: ProgressContext,
  { scheduler }: { scheduler: SchedulerService },
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'maturity-campaigns',
    scope: 'global',
    frequency: { minutes: 5 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: async signal => {
      const moved = await recordProgress(context, { signal });
      context.logger.debug(`${moved} campaigns moved`);
    },
  });
}
