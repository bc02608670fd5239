import type { Monitoring } from '../../kinds';
import type { SourceLink } from './sources';

/** How a subject is watched and what was found over time. @public */
export interface MonitoringAnswer {
  /** `spec.monitoring`. */
  declared?: Monitoring;
  /** When the last drift or quality report came. */
  lastReport?: { at: string; url?: string; source: SourceLink };
  /** Whether reports come as often as declared. */
  schedule?: ScheduleJudgement;
  /** Those that drifted last first, at most 200. */
  drift: DriftSeries[];
  /** At most 50 suites. */
  quality: QualitySeries[];
  /** True when older points or further series are not part of the answer. */
  truncated: boolean;
}

/** One measure over time, oldest first. @public */
export interface DriftSeries {
  metric: string;
  column?: string;
  /** Of the newest report that has one. */
  threshold?: number;
  state: 'ok' | 'drifted' | 'unknown';
  /** At most 200. */
  points: {
    at: string;
    value: number;
    threshold?: number;
    state: 'ok' | 'drifted' | 'unknown';
    url?: string;
  }[];
  source: SourceLink;
}

/** One suite over time, oldest first. @public */
export interface QualitySeries {
  suite: string;
  /** At most 200. */
  points: { at: string; passed: number; failed: number; url?: string }[];
  /** What fails in the newest result, and since when without a break. */
  failing: {
    name: string;
    column?: string;
    observed?: string;
    message?: string;
    since: string;
  }[];
  source: SourceLink;
}

/** Whether a schedule is kept. @public */
export interface ScheduleJudgement {
  /** As declared: a cron expression or the orchestrator's own word. */
  schedule: string;
  /**
   * The last time it should have begun, where the schedule can be read; where
   * it is late, the first time that nothing began.
   */
  expectedAt?: string;
  nextAt?: string;
  /** Milliseconds since `expectedAt`, where no run began since then. */
  lateMs?: number;
  state: 'on-time' | 'late' | 'unknown';
}

/** What a dataset promises about its age, and how it keeps that. @public */
export interface FreshnessJudgement {
  /** ISO 8601 duration of `spec.freshness`. */
  promised?: string;
  /** When its data last changed, as far as any source knows. */
  updatedAt?: string;
  /** When the promise is or was broken. */
  dueAt?: string;
  state: 'fresh' | 'stale' | 'unknown';
}
