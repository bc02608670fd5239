import { Duration } from 'luxon';

/**
 * An ISO 8601 duration in words ("1 day"). A text that is none is given back
 * as it stands.
 */
export function formatIsoDuration(iso: string, locale?: string): string {
  const duration = Duration.fromISO(iso, { locale });
  return duration.isValid ? duration.toHuman() : iso;
}
