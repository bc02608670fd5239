import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { AdoptionDays } from './types';

/** Counts once an hour, on one replica, so that no day has no row. */
export async function scheduleAdoption(options: {
  adoption: AdoptionDays;
  scheduler: SchedulerService;
}): Promise<void> {
  const { adoption, scheduler } = options;
  await scheduler.scheduleTask({
    id: 'golden-paths-adoption',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: async () => adoption.record(),
  });
}
