import type { ModelVersion, Run, RunState } from './records';
import type { Page } from './sources';

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

/** Two runs side by side, by the rules of versions. @public */
export interface RunComparison {
  left: Run;
  right: Run;
  metrics: VersionComparison['metrics'];
  params: VersionComparison['params'];
}
