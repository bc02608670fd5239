import { setImmediate as others } from 'node:timers/promises';

/**
 * Runs a generator that yields whenever a slice of its work is done, and gives
 * the event loop to others then. One that never yields runs in one go.
 */
export async function runInSlices<T>(
  steps: Generator<undefined, T>,
): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
    await others();
  }
}
