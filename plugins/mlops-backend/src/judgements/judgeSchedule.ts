import type { ScheduleJudgement } from '@waymark/plugin-mlops-common';
import { readTime, toIso } from './durations';
import { readSchedule, type ReadableSchedule } from './readSchedule';

const MINUTE = 60_000;

/**
 * Share of the time between two dates that may pass before the earlier one
 * counts as missed, and its bounds: registries read their sources every
 * quarter of an hour or so, and nobody wants to hear of a month's run days
 * after it was due.
 */
const GRACE_SHARE = 0.1;
const MIN_GRACE_MS = 30 * MINUTE;
const MAX_GRACE_MS = 12 * 60 * MINUTE;

/** Clocks differ: what began this much early began for the date after it. */
const EARLY_MS = MINUTE;

/** What a schedule is judged by. */
export interface ScheduleFacts {
  /** As declared: a cron expression or an orchestrator's word. */
  schedule: string;
  /** When the newest run began, or the time that the newest report carries. */
  lastStartedAt?: string;
  /**
   * True for reports. Many tools stamp a report with the end of the data it is
   * about, and make it at the next date of the schedule.
   */
  isReport?: boolean;
}

/**
 * Whether a schedule is kept: late when the first date after the newest run
 * has passed, with a grace, and nothing has begun since. Late, `expectedAt` is
 * that first missed date and `lateMs` the time since it.
 *
 * `unknown` where the schedule cannot be read, and where no run is known at
 * all: then nobody reports runs, which does not mean that there are none.
 *
 * @param now - in milliseconds
 */
export function judgeSchedule(
  facts: ScheduleFacts,
  now: number,
): ScheduleJudgement {
  const { schedule } = facts;
  const readable = readSchedule(schedule);
  if (!readable) {
    return { schedule, state: 'unknown' };
  }
  const missed = missedDate(readable, facts);
  if (missed && now > missed.lateAt) {
    return {
      schedule,
      expectedAt: toIso(missed.at),
      ...moment('nextAt', dateAfter(readable, now)),
      lateMs: now - missed.at,
      state: 'late',
    };
  }
  return {
    schedule,
    ...moment('expectedAt', readable.previous(now)),
    ...moment('nextAt', dateAfter(readable, now) ?? missed?.at),
    state: missed ? 'on-time' : 'unknown',
  };
}

/**
 * The moment, in milliseconds, after which {@link judgeSchedule} says `late`
 * if nothing else begins; undefined where it never will.
 */
export function lateFrom(facts: ScheduleFacts): number | undefined {
  const readable = readSchedule(facts.schedule);
  return readable && missedDate(readable, facts)?.lateAt;
}

/** The first date after the newest run, and when it counts as missed. */
function missedDate(
  schedule: ReadableSchedule,
  { lastStartedAt, isReport }: ScheduleFacts,
): { at: number; lateAt: number } | undefined {
  const started = readTime(lastStartedAt);
  if (started === undefined) {
    return undefined;
  }
  const after = schedule.isInterval ? started : started + EARLY_MS;
  const at = schedule.next(
    isReport ? (madeAt(schedule, after) ?? after) : after,
  );
  const lateAt = at === undefined ? undefined : endOfGrace(schedule, at);
  return at === undefined || lateAt === undefined ? undefined : { at, lateAt };
}

/**
 * The date at which a report was made: the one just before the time it
 * carries, else the one after.
 *
 * ```
 *   date            stamp (end of October)   date: made here   date: next
 *   ──┼── grace ───────────┼────────────────────┼─────────────────┼──
 * ```
 */
function madeAt(schedule: ReadableSchedule, stamp: number): number | undefined {
  const before = schedule.previous(stamp);
  if (before === undefined) {
    return undefined;
  }
  const end = endOfGrace(schedule, before);
  return end !== undefined && stamp <= end ? before : schedule.next(stamp);
}

/** The moment at which a date counts as missed. */
function endOfGrace(
  schedule: ReadableSchedule,
  date: number,
): number | undefined {
  const following = schedule.next(date);
  if (following === undefined) {
    return undefined;
  }
  const grace = (following - date) * GRACE_SHARE;
  return date + Math.min(Math.max(grace, MIN_GRACE_MS), MAX_GRACE_MS);
}

/** An interval counts from the newest run and has no dates of its own. */
function dateAfter(
  schedule: ReadableSchedule,
  now: number,
): number | undefined {
  return schedule.isInterval ? undefined : schedule.next(now);
}

function moment<K extends 'expectedAt' | 'nextAt'>(
  key: K,
  at: number | undefined,
): { [key in K]?: string } {
  return at === undefined
    ? {}
    : ({ [key]: toIso(at) } as { [key in K]: string });
}
