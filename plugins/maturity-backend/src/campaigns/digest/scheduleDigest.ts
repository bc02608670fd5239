import type {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { type DigestContext, sendCampaignDigests } from './sendDigests';

/** Tells people how far campaigns are, one message for each, on one replica. */
export async function scheduleCampaignDigest(
  context: DigestContext,
  options: {
    scheduler: SchedulerService;
    /** When; on Monday mornings where configuration says nothing else. */
    schedule: SchedulerServiceTaskScheduleDefinition;
  },
): Promise<void> {
  const { scheduler, schedule } = options;
  await scheduler.scheduleTask({
    ...schedule,
    id: 'maturity-campaign-digest',
    scope: 'global',
    fn: async signal => {
      const sent = await sendCampaignDigests(context, { signal });
      context.logger.debug(`Sent ${sent} digests of campaigns`);
    },
  });
}
