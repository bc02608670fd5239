import { CronExpressionParser } from 'cron-parser';
import { Duration, IANAZone } from 'luxon';
import { addDuration } from './durations';

/** When something should begin; moments are milliseconds. */
export interface ReadableSchedule {
  /** True where it only says how often: then dates follow from the last run. */
  isInterval: boolean;
  /** The first moment after `after`. */
  next(after: number): number | undefined;
  /** The last moment up to `at`; an interval has none. */
  previous(at: number): number | undefined;
}

/** Longest schedule that is read; `spec` allows 200 characters. */
const MAX_LENGTH = 300;

/** What Airflow, Dagster and cron mean by their presets: moments of a clock. */
const PRESETS: Record<string, string> = {
  '@minutely': '* * * * *',
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@quarterly': '0 0 1 */3 *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@weekdays': '0 0 * * 1-5',
  '@weekends': '0 0 * * 0,6',
};

/** Words that say how often, but not at which hour. */
const INTERVALS: Record<string, string> = {
  minutely: 'PT1M',
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

const UNITS: [RegExp, (count: number) => Duration][] = [
  [/^(s|secs?|seconds?)$/, seconds => Duration.fromObject({ seconds })],
  [/^(m|mins?|minutes?)$/, minutes => Duration.fromObject({ minutes })],
  [/^(h|hrs?|hours?)$/, hours => Duration.fromObject({ hours })],
  [/^(d|days?)$/, days => Duration.fromObject({ days })],
  [/^(w|weeks?)$/, weeks => Duration.fromObject({ weeks })],
  [/^(months?)$/, months => Duration.fromObject({ months })],
  [/^(years?)$/, years => Duration.fromObject({ years })],
];

/**
 * Reads a schedule as people and orchestrators write it:
 * - cron of five fields, or six with seconds in front, in UTC unless a
 *   `CRON_TZ=` or `TZ=` in front names a zone; `cron(…)` of AWS;
 * - the presets of cron and Airflow (`@daily`);
 * - how often: `daily`, `every 6 hours`, `30m`, `rate(1 day)`, ISO 8601
 *   (`PT6H`), Python's `1 day, 0:00:00`.
 *
 * Undefined for everything else (`manual`, `@once`, Jenkins' `H`, a date that
 * never comes): that is no mistake, only nothing to judge by.
 */
export function readSchedule(schedule: unknown): ReadableSchedule | undefined {
  if (typeof schedule !== 'string' || schedule.length > MAX_LENGTH) {
    return undefined;
  }
  const text = schedule.trim();
  const every = readInterval(text.toLocaleLowerCase('en-US'));
  return every ? intervalSchedule(every) : readCron(text);
}

function readInterval(text: string): Duration | undefined {
  const iso = Object.hasOwn(INTERVALS, text)
    ? INTERVALS[text]
    : text.toLocaleUpperCase('en-US');
  const candidates = [
    iso.startsWith('P') ? Duration.fromISO(iso) : undefined,
    readWords(text),
    readTimedelta(text),
  ];
  return candidates.find(
    duration => duration?.isValid && duration.toMillis() > 0,
  );
}

/** `every 6 hours`, `every day`, `30m`, `rate(1 day)`. */
function readWords(text: string): Duration | undefined {
  const rate = /^rate\((.*)\)$/.exec(text)?.[1].trim() ?? text;
  const [, every, digits, unit] =
    /^(every\s+)?(\d{1,6})?\s*([a-z]+)$/.exec(rate) ?? [];
  if (!unit || (!every && !digits)) {
    return undefined;
  }
  const make = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  return make?.(digits ? Number(digits) : 1);
}

/** A `timedelta` of Python as Airflow prints it. */
function readTimedelta(text: string): Duration | undefined {
  const [, days, hours, minutes, seconds] =
    /^(?:(\d{1,5}) days?, )?(\d{1,2}):(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined
    ? undefined
    : Duration.fromObject({
        days: Number(days ?? 0),
        hours: Number(hours),
        minutes: Number(minutes),
        seconds: Number(seconds),
      });
}

function intervalSchedule(every: Duration): ReadableSchedule {
  return {
    isInterval: true,
    next: after => addDuration(after, every),
    previous: () => undefined,
  };
}

function readCron(text: string): ReadableSchedule | undefined {
  const [, zone = 'UTC', rest] = /^(?:(?:CRON_)?TZ=(\S+)\s+)?(.*)$/is.exec(
    text,
  )!;
  const fields = cronFields(rest.trim());
  if (!fields || !IANAZone.isValidZone(zone)) {
    return undefined;
  }
  const parse = (currentDate: number) =>
    CronExpressionParser.parse(fields, { currentDate, tz: zone });
  const schedule: ReadableSchedule = {
    isInterval: false,
    next: after => attempt(() => parse(after).next().getTime()),
    // The parser looks strictly before its date, in whole seconds: a part of a
    // second must not carry it past a date that is still to come.
    previous: at =>
      attempt(() =>
        parse((Math.floor(at / 1_000) + 1) * 1_000)
          .prev()
          .getTime(),
      ),
  };
  // A date that never comes (30 February) is found out by asking for it.
  return schedule.next(0) === undefined ? undefined : schedule;
}

function cronFields(text: string): string | undefined {
  const preset = text.toLocaleLowerCase('en-US');
  if (Object.hasOwn(PRESETS, preset)) {
    return PRESETS[preset];
  }
  const aws = /^cron\((.*)\)$/i.exec(text)?.[1];
  const fields = (aws ?? text).trim().split(/\s+/);
  if (aws !== undefined || fields.length === 7) {
    // A year at the end; only every year can be said in five fields.
    if (fields.pop() !== '*') {
      return undefined;
    }
  }
  const isHashed = fields.some(field => /^H(\W|$)/.test(field));
  return (fields.length === 5 || fields.length === 6) && !isHashed
    ? fields.join(' ')
    : undefined;
}

/** The parser refuses what it cannot read, or finds no date for, by throwing. */
function attempt(compute: () => number): number | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}
