import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { backOff } from '../timing/backOff';
import { Rest } from '../timing/Rest';

const TIMEOUT_MS = 15 * 60_000;

/**
 * Sweeps at the interval, on one replica at a time. As long as no sweep ever
 * went through, a failed one is tried again soon: plugins start in any order,
 * and the catalog may not answer yet.
 */
export async function scheduleSweeps(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  intervalMs: number;
  stop: AbortSignal;
  hasSwept: () => Promise<boolean>;
  sweep: (signal: AbortSignal) => Promise<void>;
}): Promise<void> {
  const { scheduler, logger, intervalMs, stop, hasSwept, sweep } = options;
  await scheduler.scheduleTask({
    id: 'catalog-mirror-sweep',
    frequency: { milliseconds: intervalMs },
    timeout: { milliseconds: TIMEOUT_MS },
    scope: 'global',
    signal: stop,
    fn: async timeout => {
      const signal = AbortSignal.any([timeout, stop]);
      for (let failures = 1; !signal.aborted; failures += 1) {
        try {
          await sweep(signal);
          return;
        } catch (error) {
          if (signal.aborted) {
            return;
          }
          if (await hasSwept()) {
            throw error;
          }
          logger.info(
            `The first sweep of the catalog is tried again: ${stringifyError(error)}`,
          );
          await new Rest().wait(backOff(failures, Math.random()), signal);
        }
      }
    },
  });
}
