import type { Entity } from '@backstage/catalog-model';
import type { ModelCard } from '../kinds';

/**
 * A page of a list. Times are ISO 8601 with zone, entity refs are full.
 * @public
 */
export interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
  /** Given only where the number leaks nothing the asker may not see. */
  totalItems?: number;
}

/** @public */
export type SourceState = 'ok' | 'failing' | 'running' | 'disabled';

/**
 * A configured connection and how its synchronisation stands.
 * @public
 */
export interface SourceStatus {
  id: string;
  type: string;
  title?: string;
  url?: string;
  state: SourceState;
  lastSuccess?: string;
  lastFullSuccess?: string;
  lastError?: { message: string; at: string; hint?: string };
  counts: {
    models: number;
    versions: number;
    runs: number;
    datasets: number;
    pipelines: number;
  };
  problems: number;
  /** Progress of the pass under way. */
  progress?: { mode: 'full' | 'incremental'; records: number; since: string };
  nextRun?: string;
}

/**
 * Something in a source that could not be understood, and where.
 * @public
 */
export interface SourceProblem {
  path: string;
  line?: number;
  message: string;
  hint?: string;
  at: string;
}

/** @public */
export type RunState =
  'scheduled' | 'running' | 'finished' | 'failed' | 'aborted' | 'unknown';

/** @public */
export interface ExploreItem {
  entityRef: string;
  kind: 'Model' | 'Dataset' | 'Pipeline';
  title: string;
  description?: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  /** True when `owner` names nobody that the catalog knows. */
  ownerMissing?: boolean;
  system?: string;
  tags: string[];
  /** Platform of a dataset, orchestrator of a pipeline, registry of a model. */
  platform?: string;
  latestVersion?: { version: string; aliases: string[] };
  headlineMetric?: { name: string; value: number };
  lastRun?: { state: RunState; at: string };
  /** Number of data sets a model is trained or evaluated on. */
  datasets?: number;
  /** Id of the connection that knows the entity, where one does. */
  source?: string;
  /** Reasons why somebody should look at it, most severe first. */
  attention?: ExploreAttention[];
  updatedAt?: string;
}

/** @public */
export type ExploreAttention =
  | 'failed-run'
  | 'drift'
  | 'quality'
  | 'ci-failed'
  | 'stale'
  | 'unowned'
  | 'source-gone';

/** @public */
export const EXPLORE_FACETS = [
  'kind',
  'type',
  'lifecycle',
  'owner',
  'system',
  'platform',
  'tag',
  'source',
  'attention',
] as const;

/** @public */
export type ExploreFacet = (typeof EXPLORE_FACETS)[number];

/** @public */
export const EXPLORE_SORT_FIELDS = [
  'title',
  'kind',
  'owner',
  'lifecycle',
  'lastRun',
  'updatedAt',
  'headlineMetric',
] as const;

/** @public */
export type ExploreSortField = (typeof EXPLORE_SORT_FIELDS)[number];

/**
 * What to look for. Values of one facet are alternatives, facets are all
 * required. The empty string as a value means "has none".
 * @public
 */
export interface ExploreQuery {
  q?: string;
  filters?: Partial<Record<ExploreFacet, string[]>>;
  sort?: { field: ExploreSortField; order: 'asc' | 'desc' };
  limit?: number;
  cursor?: string;
}

/** @public */
export interface ExplorePage extends Page<ExploreItem> {
  /** Counts per value, each facet counted without its own filter. */
  facets: Record<ExploreFacet, { value: string; count: number }[]>;
}

/** A source and the object's page in it. @public */
export interface SourceLink {
  id: string;
  type?: string;
  url?: string;
}

/** @public */
export interface MetricValue {
  name: string;
  /**
   * In JSON a number, or the words `NaN`, `Infinity` and `-Infinity` as in
   * protobuf's JSON mapping; the client makes numbers of these.
   */
  value: number;
  /** Name of the data set it was measured on. */
  dataset?: string;
  slice?: string;
}

/** @public */
export interface ParamValue {
  name: string;
  value: string;
}

/** A data set as a run or version names it. @public */
export interface DatasetUse {
  name: string;
  /** Identifies the state of the data, or of the part of it that was used. */
  digest?: string;
  /** Which rows were used, in the source's words, where not all were. */
  part?: string;
  role: string;
  entityRef?: string;
}

/** @public */
export interface ModelVersion {
  version: string;
  aliases: string[];
  status: string;
  createdAt: string;
  createdBy?: string;
  description?: string;
  runId?: string;
  commit?: string;
  metrics: MetricValue[];
  params: ParamValue[];
  datasets: DatasetUse[];
  source: SourceLink;
  /** When the registry last stored a change of it. */
  seenAt: string;
}

/** @public */
export interface VersionComparison {
  left: ModelVersion;
  right: ModelVersion;
  metrics: {
    name: string;
    dataset?: string;
    left?: number;
    right?: number;
    delta?: number;
    comparable: boolean;
    reason?: string;
  }[];
  params: { name: string; left?: string; right?: string }[];
}

/** @public */
export interface Run {
  id: string;
  name?: string;
  state: RunState;
  startedAt?: string;
  endedAt?: string;
  durationMs?: number;
  job?: { namespace?: string; name: string; entityRef?: string };
  user?: string;
  commit?: string;
  error?: string;
  metrics: MetricValue[];
  params: ParamValue[];
  inputs: DatasetUse[];
  outputs: DatasetUse[];
  source: SourceLink;
  seenAt: string;
}

/** @public */
export interface Deployment {
  endpoint?: string;
  version: string;
  environment: string;
  since: string;
  by?: string;
  region?: string;
  commit?: string;
  source: SourceLink;
}

/** @public */
export interface CardAnswer {
  card: ModelCard;
  /** Fields of a complete card that nobody filled in. */
  missing: string[];
  /**
   * Where each top-level field came from: `declared` or a source id, in which
   * format it was written, and in which file. Metrics are gathered from all
   * cards: `metrics.3` is where the fourth came from, where that is not where
   * `metrics` came from.
   */
  from: Record<string, CardOrigin>;
  /** The version whose metrics, parameters and data it gives. */
  version?: string;
}

/** Who says what a field of a card says. @public */
export interface CardOrigin {
  from: 'declared' | string;
  at?: string;
  /** `registry` is what versions and descriptions tell without a card. */
  format?:
    'declared' | 'hugging-face' | 'google-model-card' | 'source' | 'registry';
  path?: string;
  url?: string;
}

/** @public */
export interface QualityResult {
  suite: string;
  at: string;
  passed: number;
  failed: number;
  checks: {
    name: string;
    passed: boolean;
    column?: string;
    observed?: string;
    message?: string;
  }[];
  url?: string;
  source: SourceLink;
}

/** @public */
export interface DriftResult {
  at: string;
  metric: string;
  value: number;
  threshold?: number;
  state: 'ok' | 'drifted' | 'unknown';
  column?: string;
  url?: string;
  source: SourceLink;
}

/** @public */
export interface CiResult {
  provider: string;
  state: 'passed' | 'failed' | 'running' | 'unknown';
  branch?: string;
  at: string;
  url?: string;
  commit?: string;
  tests?: { passed: number; failed: number; skipped: number };
  source: SourceLink;
}

/** @public */
export interface DatasetSchemaField {
  name: string;
  type?: string;
  description?: string;
  classification?: string;
}

/** @public */
export interface DatasetSchema {
  fields: DatasetSchemaField[];
  from?: 'declared' | string;
  at?: string;
}

/** @public */
export interface DatasetVersion {
  version: string;
  createdAt?: string;
  sizeBytes?: number;
  rows?: number;
  files?: number;
  runId?: string;
  commit?: string;
  source: SourceLink;
  seenAt: string;
}

/**
 * One value of an entity and who said so.
 * @public
 */
export interface ProvenanceItem {
  field: string;
  value: string;
  from: 'declared' | string;
  at?: string;
}

/**
 * One step of the feed that the catalog's provider pulls. An upsert carries
 * the whole entity; `replaced` says that a declared entity took the place of
 * a discovered one.
 * @public
 */
export interface CatalogChange {
  seq: number;
  type: 'upsert' | 'remove' | 'replaced';
  entityRef: string;
  entity?: Entity;
  replacedBy?: string;
}
