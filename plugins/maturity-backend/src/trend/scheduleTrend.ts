import type { SchedulerService } from '@backstage/backend-plugin-api';
import { recordTrend, type TrendOptions } from './recordTrend';

/** Writes once an hour, on one replica, how everybody stands today. */
export async function scheduleTrend(
  options: TrendOptions & { scheduler: SchedulerService },
): Promise<void> {
  await options.scheduler.scheduleTask({
    id: 'maturity-trend',
    scope: 'global',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 30 },
    fn: async signal => {
      await recordTrend(options, signal);
    },
  });
}
