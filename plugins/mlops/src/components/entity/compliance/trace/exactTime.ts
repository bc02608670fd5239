import { DateTime } from 'luxon';

/**
 * An ISO 8601 time to the second with the zone it is given in, by default the
 * reader's own ("Mar 1, 2026, 9:00:00 AM GMT+1"). A text that is no time is
 * given back as it stands: a trace hides nothing.
 */
export function exactTime(
  iso: string,
  options: { locale?: string; zone?: string } = {},
): string {
  const { locale, zone = 'local' } = options;
  const time = DateTime.fromISO(iso, { locale, zone });
  return time.isValid
    ? time.toLocaleString({
        ...DateTime.DATETIME_MED_WITH_SECONDS,
        timeZoneName: 'short',
      })
    : iso;
}
