import type { SchedulerService } from '@backstage/backend-plugin-api';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import { isError } from '@backstage/errors';
import { lockGraph } from '../store/lock';
import { clearObserved } from './clearObserved';
import {
  readPosition,
  replayEvents,
  type ReplayOptions,
  type ReplayPosition,
} from './replayEvents';

const TASK = 'lineage-rebuild';

/** Makes the observed layer anew from the events that are kept. */
export interface LineageRebuild {
  /**
   * Removes what was observed and begins to replay; the replay itself runs on
   * one replica in the background. What is older than the kept events is gone
   * for good. Asked for again while it runs, it begins again.
   */
  request(): Promise<void>;
  /** How far it is; undefined when there is none. */
  position(): Promise<ReplayPosition | undefined>;
  /** Goes on with one that was begun; the scheduler does so every minute. */
  proceed(signal: AbortSignal): Promise<boolean>;
  /** Lets the scheduler go on with it, after a crash, too. */
  schedule(scheduler: SchedulerService): Promise<void>;
}

/** @see {@link LineageRebuild} */
export function createRebuild(
  options: ReplayOptions & { clock?: () => number },
): LineageRebuild {
  const { knex, logger, clock = Date.now } = options;
  let task: SchedulerService | undefined;

  const proceed = async (signal: AbortSignal) => {
    const begun = (await readPosition(knex)) !== undefined;
    const ended = await replayEvents(options, signal);
    if (begun && ended) {
      logger.info('Lineage was rebuilt from the events that are kept');
    }
    return ended;
  };

  return {
    proceed,
    position: () => readPosition(knex),
    async request() {
      await inTransaction(knex, async tx => {
        // Nobody writes now: what comes later is written to the new layer, and
        // what came before is among the events up to here.
        await lockGraph(tx, 'exclusive');
        await clearObserved(tx, clock());
        const last = await tx('raw_events').max({ id: 'id' }).first();
        await tx('graph_state').where({ id: 1 }).increment('version', 1);
        await tx('graph_state')
          .where({ id: 1 })
          .update({ rebuild_at: 0, rebuild_until: last?.id ?? 0 });
      });
      logger.info('Lineage is rebuilt from the events that are kept');
      await trigger(task);
    },
    async schedule(scheduler) {
      await scheduler.scheduleTask({
        id: TASK,
        scope: 'global',
        frequency: { minutes: 1 },
        initialDelay: { minutes: 1 },
        timeout: { hours: 1 },
        fn: async signal => void (await proceed(signal)),
      });
      task = scheduler;
    },
  };
}

/** Begins at once rather than within a minute. */
async function trigger(scheduler: SchedulerService | undefined) {
  try {
    await scheduler?.triggerTask(TASK);
  } catch (error) {
    // It runs already, and sees by itself that there is more to do.
    if (!isError(error) || error.name !== 'ConflictError') {
      throw error;
    }
  }
}
