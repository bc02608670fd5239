import { DateTime } from 'luxon';

// Nobody reads seconds, and a clock a little ahead must not say "in 2 seconds".
const NOW_MS = 10_000;

/** Options of the time formats; `locale` is a BCP 47 tag. @public */
export interface TimeFormatOptions {
  locale?: string;
}

/**
 * How long ago, or in how long, an ISO 8601 time is ("now", "3 hours ago", "in
 * 5 minutes"). `now` is milliseconds since the epoch. Undefined when the text is no time.
 * @public
 */
export function relativeTime(
  iso: string,
  now: number,
  { locale }: TimeFormatOptions = {},
): string | undefined {
  const time = DateTime.fromISO(iso, { locale });
  if (Math.abs(time.toMillis() - now) < NOW_MS) {
    const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    return format.format(0, 'second');
  }
  return (
    time.toRelative({
      base: DateTime.fromMillis(now, { locale }),
      style: 'long',
    }) ?? undefined
  );
}

/**
 * An ISO 8601 time with date, time and zone of the reader's own place.
 * Undefined when the text is no time.
 * @public
 */
export function absoluteTime(
  iso: string,
  { locale }: TimeFormatOptions = {},
): string | undefined {
  const time = DateTime.fromISO(iso, { locale });
  return time.isValid
    ? time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)
    : undefined;
}

/**
 * A length of time in its two largest units ("1 h 5 min"); below a second in
 * milliseconds.
 * @public
 */
export function formatDuration(
  milliseconds: number,
  { locale }: TimeFormatOptions = {},
): string {
  const unit = (
    value: number,
    name: 'day' | 'hour' | 'minute' | 'second' | 'millisecond',
  ) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
    }).format(value);
  if (milliseconds < 1000) {
    return unit(Math.round(milliseconds), 'millisecond');
  }
  const seconds = Math.round(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 86400), 'day'],
    [Math.floor(seconds / 3600) % 24, 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  const largest = parts.findIndex(([value]) => value > 0);
  return parts
    .slice(largest, largest + 2)
    .filter(([value]) => value > 0)
    .map(([value, name]) => unit(value, name))
    .join(' ');
}
