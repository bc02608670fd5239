import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { ChangesContext } from '../../ChangesContext';
import { expireWaivers } from './expireWaivers';
import { remindOfWaivers } from './remindOfWaivers';

/** Ends waivers and reminds of them every minute, on one replica. */
export async function scheduleWaivers(
  context: ChangesContext,
  { scheduler }: { scheduler: SchedulerService },
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'maturity-waivers',
    scope: 'global',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 10 },
    fn: signal => careForWaivers(context, signal),
  });
}

/** Does what {@link scheduleWaivers} schedules, once. */
export async function careForWaivers(
  context: ChangesContext,
  signal: AbortSignal,
): Promise<void> {
  const expired = await expireWaivers(context, { signal });
  const reminded = await remindOfWaivers(context, { signal });
  if (expired + reminded > 0) {
    context.logger.debug(
      `Ended ${expired} waivers, reminded of ${reminded} that end soon`,
    );
  }
}
