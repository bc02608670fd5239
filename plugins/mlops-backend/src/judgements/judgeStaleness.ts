import type {
  FreshnessJudgement,
  ScheduleJudgement,
} from '@waymark/plugin-mlops-common';
import { readTime, toIso } from './durations';
import { judgeFreshness } from './judgeFreshness';
import { judgeSchedule, lateFrom, type ScheduleFacts } from './judgeSchedule';
import { stageOf } from './stageOf';

/** What staleness is judged by. */
export interface StalenessFacts {
  lifecycle?: string;
  /** `spec`, of which freshness, schedule and monitoring are read. */
  spec: Record<string, unknown>;
  /** When the data is known to have changed. */
  dataUpdates: (string | undefined)[];
  /** When the newest run began. */
  lastRunStartedAt?: string;
  /** The time that the newest drift or quality report carries. */
  lastReportAt?: string;
}

/** What an entity promises about time, and how it keeps that. */
export interface Staleness {
  freshness: FreshnessJudgement;
  /** Present where a schedule is declared. */
  schedule?: ScheduleJudgement;
  /** Present where `spec.monitoring` declares a schedule. */
  monitoring?: ScheduleJudgement;
  /** True when one of these promises is broken by something still in use. */
  stale: boolean;
  /** The moment after which a promise kept today will be broken, ISO 8601. */
  staleAt?: string;
}

/**
 * Judges everything about an entity that becomes true by time passing. What
 * is retired promises nothing any more: it is judged, but never stale.
 *
 * @param now - in milliseconds
 */
export function judgeStaleness(facts: StalenessFacts, now: number): Staleness {
  const { spec, lifecycle, dataUpdates } = facts;
  const freshness = judgeFreshness({
    promised: spec.freshness,
    updates: dataUpdates,
    now,
  });
  const runs = scheduleFacts(spec.schedule, facts.lastRunStartedAt);
  const monitored = scheduleFacts(
    (spec.monitoring as { schedule?: unknown } | undefined)?.schedule,
    facts.lastReportAt,
  );
  const reports = monitored && { ...monitored, isReport: true };
  const schedule = runs && judgeSchedule(runs, now);
  const monitoring = reports && judgeSchedule(reports, now);
  const retired = stageOf(lifecycle) === 'retired';
  const moments = [
    readTime(freshness.dueAt),
    runs && lateFrom(runs),
    reports && lateFrom(reports),
  ].filter(moment => moment !== undefined);
  const coming = moments.filter(moment => moment >= now);
  return {
    freshness,
    ...(schedule && { schedule }),
    ...(monitoring && { monitoring }),
    stale: !retired && coming.length < moments.length,
    ...(!retired &&
      coming.length > 0 && { staleAt: toIso(Math.min(...coming)) }),
  };
}

function scheduleFacts(
  schedule: unknown,
  lastStartedAt: string | undefined,
): ScheduleFacts | undefined {
  return typeof schedule === 'string' && schedule
    ? { schedule, lastStartedAt }
    : undefined;
}
