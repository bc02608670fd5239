/** Milliseconds: what an edge is judged against. */
export interface StaleSettings {
  /** An edge that was not seen for so long is stale, whatever its jobs do. */
  staleAfterMs: number;
  /**
   * How much newer the newest run of a job may be than the last one that
   * showed the edge: jobs that touch other data each time (a partition, a
   * branch) come back to it within that.
   */
  graceMs: number;
}

/** Not seen for 30 days, or not by its jobs' runs of a day and longer. */
export const DEFAULT_STALE: StaleSettings = {
  staleAfterMs: 30 * 24 * 60 * 60_000,
  graceMs: 24 * 60 * 60_000,
};

/** A job's evidence for an edge, times in milliseconds since 1970. */
export interface Sighting {
  lastSeen: number;
  /** When the newest run of that job that went through was seen, if any did. */
  newestRun?: number;
}

/**
 * Whether an observed edge is stale: none of its sightings is fresh. One is
 * fresh when it is younger than `staleAfterMs` and its job did not run
 * without showing the edge for longer than `graceMs`. What nobody observed is
 * not stale: it is declared.
 */
export function judgeStale(
  sightings: readonly Sighting[],
  { staleAfterMs, graceMs }: StaleSettings,
  now: number,
): boolean {
  return (
    sightings.length > 0 &&
    sightings.every(
      ({ lastSeen, newestRun }) =>
        lastSeen < now - staleAfterMs ||
        (newestRun !== undefined && lastSeen < newestRun - graceMs),
    )
  );
}

/**
 * Since when it is stale: since the run that did not show it any more (its
 * time is not kept, so the last sighting and the grace stand for it), or since
 * it was not seen for too long; whichever was first, for the last of its jobs.
 */
export function staleSince(
  sightings: readonly Sighting[],
  { staleAfterMs, graceMs }: StaleSettings,
): number {
  return Math.max(
    ...sightings.map(({ lastSeen, newestRun }) =>
      newestRun !== undefined && lastSeen < newestRun - graceMs
        ? lastSeen + Math.min(graceMs, staleAfterMs)
        : lastSeen + staleAfterMs,
    ),
  );
}
