import { DateTime, Duration } from 'luxon';

/**
 * A length of time in ISO 8601 (`P1D`, `PT6H`); undefined for anything else
 * and for lengths that are not positive, which promise nothing.
 */
export function readDuration(value: unknown): Duration | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const duration = Duration.fromISO(value.trim());
  return duration.isValid && duration.toMillis() > 0 ? duration : undefined;
}

/** Milliseconds of `from` plus a length of time, by the calendar in UTC. */
export function addDuration(
  from: number,
  duration: Duration,
): number | undefined {
  const sum = DateTime.fromMillis(from, { zone: 'utc' }).plus(duration);
  return toMoment(sum.toMillis());
}

/** Milliseconds of an ISO 8601 time; undefined where it is none. */
export function readTime(value: string | undefined): number | undefined {
  return value === undefined ? undefined : toMoment(Date.parse(value));
}

/** The latest of some ISO 8601 times, as it was written. */
export function latestOf(times: (string | undefined)[]): string | undefined {
  return times
    .filter(time => readTime(time) !== undefined)
    .sort((a, b) => readTime(a)! - readTime(b)!)
    .at(-1);
}

/** ISO 8601 in UTC. */
export function toIso(moment: number): string {
  return new Date(moment).toISOString();
}

/** Beyond the year 9999, ISO 8601 times no longer sort as text. */
function toMoment(millis: number): number | undefined {
  return Number.isFinite(millis) && Math.abs(millis) < 253_402_300_800_000
    ? millis
    : undefined;
}
