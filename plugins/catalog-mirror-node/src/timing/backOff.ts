const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/**
 * Milliseconds to wait after so many failures in a row: doubling, with up to a
 * quarter of jitter, so that replicas and handlers do not return in step.
 *
 * @param random - a number in [0, 1)
 */
export function backOff(failures: number, random: number): number {
  const doubled = FIRST_MS * 2 ** Math.min(failures - 1, 30);
  return Math.round(Math.min(doubled, LONGEST_MS) * (1 - random / 4));
}
