import type { ExploreItem } from './explore';
import type { FreshnessJudgement, ScheduleJudgement } from './monitoring';
import type { DatasetVersion, ModelVersion, RunState } from './records';
import type {
  CardAnswer,
  CiResult,
  Deployment,
  QualityResult,
} from './reports';
import type { SourceLink } from './sources';
import type { TraceStep } from './trace';

/**
 * All that the overview of a model's, dataset's or pipeline's page needs, in
 * one answer: every list in it is bounded and its whole is a list of its own.
 * @public
 */
export interface EntityOverview {
  entityRef: string;
  /** What Explore lists; absent until the registry has computed it. */
  item?: ExploreItem;
  /** What somebody should do next, most severe first. */
  needs: OverviewNeed[];
  /** Present for models. */
  model?: ModelOverview;
  /** Present for datasets. */
  dataset?: DatasetOverview;
  runs: RunsOverview;
  /** Present for models and datasets. */
  card?: CardOverview;
  /** The newest result of each suite, at most 20. */
  quality: QualityResult[];
  /** The newest drift report. */
  drift?: DriftOverview;
  /** The newest results, at most 5. */
  ci: CiResult[];
}

/**
 * Why somebody should do something, for the page to put into words.
 * @public
 */
export const OVERVIEW_NEEDS = [
  'failed-run',
  'drift',
  'quality',
  'ci-failed',
  'source-gone',
  'late-run',
  'stale-data',
  'stale-monitoring',
  'region-mismatch',
  'no-owner',
  'no-version',
  'no-serving-version',
  'no-monitoring',
  'no-product',
  'no-baseline',
  'card-incomplete',
  'no-freshness',
  'no-schema',
] as const;

/** @public */
export type OverviewNeedCode = (typeof OVERVIEW_NEEDS)[number];

/** @public */
export interface OverviewNeed {
  code: OverviewNeedCode;
  severity: 'error' | 'warning' | 'advice';
  /** When it began, where that is known. */
  since?: string;
  /** Fields, suites, regions or whatever the code is about, at most 20. */
  subjects?: string[];
}

/** @public */
export interface ModelOverview {
  /** The newest 5, and all that carry an alias, newest first, at most 20. */
  versions: ModelVersion[];
  totalVersions: number;
  /** At most 3: those of the product brief first, then the headline metric. */
  metrics: MetricTrend[];
  /** The version that serves in each environment and endpoint, newest first. */
  serving: Deployment[];
  /** The newest steps of the trace of these kinds. */
  lastTrained?: TraceStep;
  lastDeployed?: TraceStep;
}

/** One metric over the newest versions that have it, oldest first. @public */
export interface MetricTrend {
  name: string;
  dataset?: string;
  slice?: string;
  /** At most 30; only values measured on the same data as the newest. */
  points: { version: string; at: string; value: number }[];
  /** The minimum that the product brief promises. */
  target?: number;
  /** The value of the product brief's baseline version, on the same data. */
  baseline?: { version: string; value: number };
}

/** @public */
export interface DatasetOverview {
  /** The newest 5. */
  versions: DatasetVersion[];
  totalVersions: number;
  fields: { total: number; classified: number };
  freshness: FreshnessJudgement;
  /**
   * Who read or wrote it according to the newest 1,000 runs and the versions
   * they made, newest use first, at most 50.
   */
  usedBy: DatasetUsage[];
}

/** @public */
export interface DatasetUsage {
  /** Model or pipeline. */
  entityRef: string;
  title?: string;
  /** As sources name it: training, evaluation, input, output, … */
  roles: string[];
  /** How many of these versions and runs name it. */
  uses: number;
  lastUsedAt?: string;
}

/** @public */
export interface RunsOverview {
  /** The newest 30, newest first. */
  recent: RunPoint[];
  totalRuns: number;
  /** Share of the ended ones among `recent` that finished, 0 to 1. */
  successRate?: number;
  /** Median milliseconds of the finished ones among `recent`. */
  medianDurationMs?: number;
  /** Present where the entity declares a schedule. */
  schedule?: ScheduleJudgement;
}

/** A run as a small chart needs it. @public */
export interface RunPoint {
  id: string;
  name?: string;
  state: RunState;
  startedAt?: string;
  durationMs?: number;
}

/** How complete a card is. @public */
export interface CardOverview {
  missing: string[];
  /** How many fields a complete card has. */
  complete: number;
  from: CardAnswer['from'];
}

/** The newest drift report in numbers. @public */
export interface DriftOverview {
  at: string;
  drifted: number;
  total: number;
  /** The worst first, at most 5. */
  worst: {
    metric: string;
    column?: string;
    value: number;
    threshold?: number;
  }[];
  url?: string;
  source: SourceLink;
}
