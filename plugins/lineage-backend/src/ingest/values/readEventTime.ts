import { LIMITS } from '../limits';
import { EventRefusal, found } from './EventRefusal';

/** RFC 3339, section 5.6: a date and time with a zone. */
const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * `eventTime` as milliseconds since 1970. The newest statement of a thing
 * stands, so one from the future would stand until then, and is refused as is
 * one from before there was OpenLineage.
 *
 * @param now milliseconds since 1970, when the event came in
 */
export function readEventTime(value: unknown, now: number): number {
  const at = typeof value === 'string' ? readDateTime(value) : undefined;
  if (at === undefined) {
    throw new EventRefusal(
      '/eventTime',
      `${found(value)}; expected a date and time with a zone (RFC 3339), such as "2026-03-01T08:00:00.000Z"; in Python: datetime.now(timezone.utc).isoformat()`,
    );
  }
  if (at > now + LIMITS.future) {
    throw new EventRefusal(
      '/eventTime',
      `${found(value)}, more than ${LIMITS.future / 60_000} minutes ahead of this server (${new Date(now).toISOString()}); set the sender's clock`,
    );
  }
  if (at < LIMITS.past) {
    throw new EventRefusal(
      '/eventTime',
      `${found(value)}; expected a time since ${new Date(LIMITS.past).toISOString()}; set the sender's clock, or send milliseconds where it counts seconds`,
    );
  }
  return at;
}

/** Milliseconds since 1970 of an RFC 3339 text; undefined for any other. */
function readDateTime(text: string): number | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) {
    return undefined;
  }
  const [, year, month, day, hour, minute, second, fraction = '', zone] = match;
  const valid =
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysOf(Number(year), Number(month)) &&
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second) <= 60;
  if (!valid) {
    return undefined;
  }
  // JavaScript knows no leap second, and takes no more than it needs of a fraction.
  const at = Date.parse(
    `${text.slice(0, 10)}T${hour}:${minute}:${second === '60' ? '59' : second}${fraction.slice(0, 4)}${zone.toUpperCase()}`,
  );
  return Number.isNaN(at) ? undefined : at;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
