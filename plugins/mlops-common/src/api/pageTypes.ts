import type { ModelCard, Monitoring } from '../kinds';
import type {
  CardAnswer,
  CiResult,
  DatasetUse,
  DatasetVersion,
  Deployment,
  ExploreItem,
  ModelVersion,
  Page,
  QualityResult,
  Run,
  RunState,
  SourceLink,
  VersionComparison,
} from './types';

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

/**
 * Which versions are wanted, and how much of each.
 * @public
 */
export interface VersionsQuery {
  limit?: number;
  cursor?: string;
  /** Words in the version, aliases, author, description, run, commit or data. */
  q?: string;
  /** Alternatives. */
  status?: string[];
  /** Alternatives; `*` is any alias. */
  alias?: string[];
  sort?: { field: VersionsSortField; order: 'asc' | 'desc' };
  /**
   * Names of the metrics wanted. Where given, items carry these metrics only,
   * no parameters and no description, so that a long list stays light.
   */
  metrics?: string[];
}

/** `version` is the order of the source; `metric:<name>` sorts by a metric. @public */
export type VersionsSortField = 'version' | 'createdAt' | `metric:${string}`;

/** @public */
export interface VersionsPage extends Page<ModelVersion> {
  /** With the first page only: what there is to choose from, counted. */
  facets?: {
    statuses: FacetCount[];
    aliases: FacetCount[];
    /** At most 500, those most versions have first. */
    metrics: FacetCount[];
  };
}

/** @public */
export interface FacetCount {
  value: string;
  count: number;
}

/** One metric over all versions of a model, oldest first. @public */
export interface MetricHistory {
  metric: string;
  /** At most 5,000: the newest ones. */
  points: MetricHistoryPoint[];
  truncated: boolean;
  /** The product brief's baseline version and what it is. */
  baseline?: { version?: string; description: string };
  /** The minimum that the product brief promises. */
  target?: number;
}

/** @public */
export interface MetricHistoryPoint {
  version: string;
  createdAt: string;
  aliases: string[];
  value: number;
  dataset?: string;
  digest?: string;
  /** Which rows of the data set, as in {@link DatasetUse}. */
  part?: string;
  slice?: string;
}

/**
 * What happened to a model, dataset or pipeline, who did it and with what, for
 * whoever must believe it later.
 * @public
 */
export interface TraceStep {
  /** Stable, for lists. */
  id: string;
  at: string;
  action: TraceAction;
  version?: string;
  /** A person, or the account of a job, as the source names it. */
  by?: string;
  runId?: string;
  job?: string;
  commit?: string;
  /** Alias that was given or taken. */
  alias?: string;
  environment?: string;
  endpoint?: string;
  region?: string;
  data: DatasetUse[];
  /**
   * `source` when the source says when it happened; `observed` when the
   * registry noticed it then and it may have happened earlier.
   */
  timeFrom: 'source' | 'observed';
  /**
   * When the registry noticed that the source no longer tells this: the
   * deployment ended or was replaced, the version or run was deleted.
   */
  goneSince?: string;
  source: SourceLink;
}

/** `ran` is a run that made and measured no model, such as an export. @public */
export type TraceAction =
  | 'trained'
  | 'evaluated'
  | 'ran'
  | 'registered'
  | 'promoted'
  | 'demoted'
  | 'deployed'
  | 'failed';

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

/** Two cards field by field. @public */
export interface CardComparison {
  left: CardAnswer;
  right: CardAnswer;
  fields: {
    field: keyof ModelCard;
    change: 'same' | 'changed' | 'added' | 'removed';
  }[];
}

/** Which runs are wanted. @public */
export interface RunsQuery {
  limit?: number;
  cursor?: string;
  /** Words in the id, name, job, user or commit. */
  q?: string;
  /** Alternatives. */
  state?: RunState[];
  /** As in {@link VersionsQuery}: only these metrics, no parameters. */
  metrics?: string[];
}

/** @public */
export interface RunsPage extends Page<Run> {
  /** With the first page only. */
  facets?: {
    states: FacetCount[];
    /** At most 500, those most runs have first. */
    metrics: FacetCount[];
  };
}

/** Two runs side by side, by the rules of versions. @public */
export interface RunComparison {
  left: Run;
  right: Run;
  metrics: VersionComparison['metrics'];
  params: VersionComparison['params'];
}

/**
 * What a search index needs beyond the entity itself. For service credentials.
 * @public
 */
export interface SearchDocument {
  entityRef: string;
  title: string;
  description?: string;
  kind: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  /** What people call the owner. */
  ownerTitle?: string;
  system?: string;
  platform?: string;
  tags: string[];
  /** Names of metrics of versions, runs and cards, at most 500. */
  metrics: string[];
  /** Names and entity refs of data sets that versions and runs name, at most 200. */
  datasets: string[];
  /** Aliases of versions. */
  aliases: string[];
  /** Text of the card and the product brief, at most 10,000 characters. */
  text?: string;
}
