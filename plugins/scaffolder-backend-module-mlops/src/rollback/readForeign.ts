import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import {
  findForeign,
  type ForeignItem,
} from '@waymark/plugin-golden-paths-common';
import { withDeadline } from '../timing/withDeadline';

/** Longest that the scaffolder may take to tell of a run of its own. */
const ASK_MS = 10_000;

/**
 * What steps of others made in a run, or may have made before they failed. The
 * receipt learns of it only when the run is over, so the run's own log is read.
 * A log that cannot be read is said, and is no reason to undo nothing.
 */
export async function readForeign(
  taskId: string,
  options: {
    auth: AuthService;
    scaffolder: Pick<ScaffolderService, 'getLogs' | 'getTask'>;
    logger: LoggerService;
    signal?: AbortSignal;
  },
): Promise<ForeignItem[]> {
  const { auth, scaffolder, logger, signal: outer } = options;
  try {
    return await withDeadline(
      { what: 'The scaffolder', milliseconds: ASK_MS, signal: outer },
      async signal => {
        const credentials = await auth.getOwnServiceCredentials();
        const [task, events] = await untilAborted(
          Promise.all([
            scaffolder.getTask({ taskId }, { credentials }),
            scaffolder.getLogs({ taskId }, { credentials }),
          ]),
          signal,
        );
        return findForeign(
          task.spec.steps,
          events.map(({ body, createdAt }) => ({ ...body, at: createdAt })),
        );
      },
    );
  } catch (error) {
    outer?.throwIfAborted();
    logger.warn(
      `What other actions made in this run is not known: ${toError(error).message}`,
    );
    return [];
  }
}

/** The scaffolder's client takes no signal; a late answer is dropped. */
async function untilAborted<T>(
  answer: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
