import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';

/**
 * A notification to people, or to the members of groups.
 * @public
 */
export interface Message {
  /** Full refs of users and groups. */
  to: readonly string[];
  /** Who did it, and needs not be told. */
  except?: string;
  title: string;
  description?: string;
  /** Path in the portal. */
  link: string;
  /** A later message of the same scope takes the place of this one. */
  scope: string;
  severity?: 'normal' | 'high';
}

/**
 * Tells people, where the portal can.
 * @public
 */
export interface Notifier {
  /** True when it was sent. Never throws. */
  send(message: Message): Promise<boolean>;
}

/** Milliseconds after which a notification is given up. */
const SEND_MS = 10_000;

/**
 * Sends notifications through the portal's own plugin. Where that is not
 * installed every attempt fails; it is said once, until one succeeds.
 *
 * @param options.topic - what people subscribe to: the id of the plugin
 * @param options.about - what nobody hears of then: "RACI"
 * @param options.without - what works all the same: "hand-overs"
 * @public
 */
export function createNotifier(options: {
  notifications: NotificationService;
  logger: LoggerService;
  topic: string;
  about: string;
  without: string;
  timeoutMs?: number;
}): Notifier {
  const { notifications, logger, topic, about, without } = options;
  const { timeoutMs = SEND_MS } = options;
  let isSilent = false;
  return {
    async send({ to, except, title, description, link, scope, severity }) {
      const recipients = [...new Set(to)].filter(ref => ref !== except);
      if (recipients.length === 0) {
        return false;
      }
      try {
        await inTime(
          notifications.send({
            recipients: {
              type: 'entity',
              entityRef: recipients,
              ...(except !== undefined && { excludeEntityRef: except }),
            },
            payload: {
              title,
              link,
              scope,
              topic,
              severity: severity ?? 'normal',
              ...(description !== undefined && { description }),
            },
          }),
          timeoutMs,
        );
        isSilent = false;
        return true;
      } catch (error) {
        if (!isSilent) {
          isSilent = true;
          logger.info(
            `Nobody is notified about ${about}: ${toError(error).message}. Install the notifications plugin where people should be told; ${without} work without it.`,
          );
        }
        return false;
      }
    },
  };
}

/** The service takes no signal, so it is no longer waited for. */
async function inTime(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
