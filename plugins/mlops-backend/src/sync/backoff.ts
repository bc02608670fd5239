/**
 * How long to wait before the next attempt: exponential back-off with full
 * jitter, a uniformly random share of a bound that doubles with each failure.
 * The jitter keeps several connections to one server from returning together.
 *
 * @param failures - failures so far, 1 after the first
 * @param random - a number from 0 to 1
 * @returns milliseconds, never more than `capMs`
 */
export function backoff(options: {
  failures: number;
  baseMs: number;
  capMs: number;
  random: number;
}): number {
  const { failures, baseMs, capMs, random } = options;
  const bound = Math.min(capMs, baseMs * 2 ** Math.min(failures - 1, 40));
  return Math.round(bound * random);
}
