import type {
  CiResult,
  Deployment,
  DriftResult,
  FreshnessJudgement,
  QualityResult,
  RunState,
  ScheduleJudgement,
} from '@waymark/plugin-mlops-common';

/** What needs are judged by. */
export interface NeedFacts {
  lifecycle?: string;
  /** Whether the entity has an owner that the catalog knows. */
  owned: boolean;
  /** Whether it names an object that its source no longer has. */
  sourceGone: boolean;
  lastRun?: { state: RunState; at?: string; name: string };
  /** Drift reports, the newest first. */
  drift: {
    at: string;
    metrics: Pick<DriftResult, 'metric' | 'column' | 'state'>[];
  }[];
  /** Results of suites, the newest first. */
  quality: Pick<QualityResult, 'suite' | 'at' | 'failed'>[];
  /** CI results, the newest first. */
  ci: Pick<CiResult, 'state' | 'at' | 'provider'>[];
  freshness?: FreshnessJudgement;
  schedule?: ScheduleJudgement;
  monitoring?: ScheduleJudgement;
  /** Fields that a complete card would add. */
  missingCardFields: string[];
  /** Given for models. */
  model?: {
    versions: number;
    serving: Pick<Deployment, 'region' | 'since'>[];
    /** Regions that the model and its training data list, a list of each. */
    allowedRegions: string[][];
    /** Whether monitoring is declared or reports come. */
    monitored: boolean;
    product?: { baseline?: unknown };
  };
  /** Given for data sets. */
  dataset?: { type?: string; fields: number };
}
