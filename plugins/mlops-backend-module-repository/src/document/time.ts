const ISO_TIME =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const COMPACT_TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * A time as ISO 8601 in UTC with milliseconds. A time without a zone is taken
 * as UTC, a date as its first moment. Undefined for anything else.
 */
export function readTime(value: unknown): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const text = value.trim();
  if (DATE.test(text)) {
    return toIso(`${text}T00:00:00Z`);
  }
  const compact = COMPACT_TIME.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact;
    return toIso(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  }
  const iso = ISO_TIME.exec(text);
  if (!iso) {
    return undefined;
  }
  const [, date, time, fraction, zone = 'Z'] = iso;
  const milliseconds = fraction
    ? `.${fraction.slice(0, 3).padEnd(3, '0')}`
    : '';
  const seconds = time.length === 5 ? `${time}:00` : time;
  return toIso(`${date}T${seconds}${milliseconds}${zone.toUpperCase()}`);
}

function toIso(text: string): string | undefined {
  const parsed = Date.parse(text);
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}

const DATE_IN_PATH =
  /(?<!\d)(\d{4})-(\d\d)(?:-(\d\d)(?:[T_ -]?(\d\d)[:-]?(\d\d)(?:[:-]?(\d\d))?Z?)?)?(?!\d)/g;
const COMPACT_IN_PATH = /(?<!\d)(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;

/**
 * The last date or time that a path names: `2026-08-31.json`,
 * `2026-08/report.json` (its first day), `20260831T101500.123Z/…` as Great
 * Expectations names its folders.
 */
export function readTimeInPath(path: string): string | undefined {
  const compact = COMPACT_IN_PATH.exec(path);
  if (compact) {
    return readTime(compact[0]);
  }
  const found = [...path.matchAll(DATE_IN_PATH)].at(-1);
  if (!found) {
    return undefined;
  }
  const [, year, month, day = '01', hour = '00', minute = '00', second = '00'] =
    found;
  return readTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
