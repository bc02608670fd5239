import { setTimeout as pause } from 'node:timers/promises';
import { isError } from '@backstage/errors';
import { type ProgressContext, recordProgress } from './recordProgress';

/** Milliseconds between two reckonings because of changes. */
const PAUSE_MS = 15_000;

/** Reckons campaigns soon after results changed. */
export interface ProgressWatch {
  /** Results of these rubrics are others now. */
  touch(rubricIds: Iterable<string>): void;
  /** Resolves when nothing is left to reckon; for tests and the end. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Many changes come at once, and each may move a campaign, so they are
 * gathered: one reckoning at a time, with a pause after each.
 */
export function watchProgress(
  context: ProgressContext,
  options: { pauseMs?: number } = {},
): ProgressWatch {
  const { pauseMs = PAUSE_MS } = options;
  const touched = new Set<string>();
  const controller = new AbortController();
  const { signal } = controller;
  let running: Promise<void> | undefined;

  const run = async () => {
    while (touched.size > 0 && !signal.aborted) {
      const rubricIds = [...touched];
      touched.clear();
      try {
        await recordProgress(context, { rubricIds, signal });
        await pause(pauseMs, undefined, { signal });
      } catch (error) {
        if (!signal.aborted) {
          context.logger.warn(
            'How far campaigns are could not be reckoned; it is tried again in a few minutes',
            isError(error) ? error : undefined,
          );
        }
      }
    }
    running = undefined;
  };

  return {
    touch(rubricIds) {
      for (const id of rubricIds) {
        touched.add(id);
      }
      if (touched.size > 0 && !signal.aborted) {
        running ??= run();
      }
    },
    async settled() {
      await running;
    },
    async stop() {
      controller.abort();
      await running;
    },
  };
}
