/** Milliseconds in which files are read and a change is worked out. */
export const PLAN_MS = 30_000;

/** Milliseconds in which a change is proposed. */
export const PROPOSE_MS = 180_000;

/** Ends after a time, and with the other signal where there is one. */
export function within(
  milliseconds: number,
  signal?: AbortSignal,
): AbortSignal {
  const deadline = AbortSignal.timeout(milliseconds);
  return signal ? AbortSignal.any([deadline, signal]) : deadline;
}
