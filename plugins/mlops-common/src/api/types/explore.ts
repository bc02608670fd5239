import type { RunState } from './records';
import type { Page } from './sources';

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
