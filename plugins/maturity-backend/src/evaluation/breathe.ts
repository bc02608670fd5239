import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work between two turns of the event loop. */
const MAX_TURN_MS = 10;

/**
 * Lets others have a turn now and then. A rule engine whose facts are all at
 * hand settles its promises without ever leaving the current turn, so
 * thousands of entities would hold up every request meanwhile.
 */
export function createBreather(
  maxTurnMs = MAX_TURN_MS,
): () => Promise<void> | undefined {
  let turn = performance.now();
  return () => {
    if (performance.now() - turn < maxTurnMs) {
      return undefined;
    }
    return nextTurn().then(() => {
      turn = performance.now();
    });
  };
}
