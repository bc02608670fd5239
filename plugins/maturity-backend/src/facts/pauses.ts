const MINUTE_MS = 60_000;
const JITTER = 0.1;

/** After news, the shortest time until somebody looks again. */
const SETTLING_MS = MINUTE_MS;

/**
 * Milliseconds until an entity is asked about anew: give or take a tenth, so
 * that what was first seen together does not come back together for ever.
 *
 * @param random - a number in [0, 1)
 */
export function nextPause(everyMs: number, random: number): number {
  return Math.round(everyMs * (1 - JITTER + 2 * JITTER * random));
}

/**
 * Milliseconds until an answer is looked at again. One that is new or differs
 * may be the first of several: other parts of the portal learn of the same
 * change a moment later, and connectors are still reading. So it is looked at
 * again soon, and after every answer that is the same, after twice the time,
 * at most the usual pause.
 *
 * @param options - `sameForMs`: the time from the answer before, if that was
 *   the same, else 0
 */
export function settlingPause(
  options: { everyMs: number; sameForMs: number },
  random: number,
): number {
  const { everyMs, sameForMs } = options;
  const settling = Math.max(SETTLING_MS, 2 * sameForMs);
  return nextPause(Math.min(everyMs, settling), random);
}

/**
 * Milliseconds until a reading that failed is tried again: one minute, two,
 * four, at most the usual pause.
 */
export function retryPause(
  failures: number,
  everyMs: number,
  random: number,
): number {
  const doubled = MINUTE_MS * 2 ** Math.min(failures - 1, 20);
  return nextPause(Math.min(doubled, everyMs), random);
}
