import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Intake } from '../intake';

/**
 * The topic of Backstage's events service on which OpenLineage events may
 * come, one or a list of them as the payload. It delivers at most once: what
 * must not be lost is sent over HTTP.
 */
export const OPENLINEAGE_TOPIC = 'waymark.lineage.openlineage';

/** Refusals of one message that are told in the log. */
const TOLD = 3;

/** Takes in events from {@link OPENLINEAGE_TOPIC}. */
export async function subscribeToEvents(options: {
  events: EventsService;
  intake: Intake;
  logger: LoggerService;
}): Promise<void> {
  const { events, intake, logger } = options;
  await events.subscribe({
    id: 'lineage-events',
    topics: [OPENLINEAGE_TOPIC],
    async onEvent({ eventPayload }) {
      try {
        const list = Array.isArray(eventPayload)
          ? eventPayload
          : [eventPayload ?? null];
        const { failed_events: failed } = await intake.takeBatch(
          JSON.stringify(list),
          { via: 'topic' },
        );
        for (const { index, reason } of failed.slice(0, TOLD)) {
          logger.warn(
            `An event from the topic ${OPENLINEAGE_TOPIC} was not taken: ${reason} (${index + 1} of ${list.length})`,
          );
        }
      } catch (error) {
        // Nobody sends it again, and no other subscriber is to blame.
        logger.warn(
          `Events from the topic ${OPENLINEAGE_TOPIC} were not taken: ${toError(error).message}`,
        );
      }
    },
  });
}
