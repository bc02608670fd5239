import type { Page, PageOptions } from '@waymark/plugin-api-requests-common';
import type {
  LineageEdge,
  LineageEdgeKind,
  LineageNode,
  LineageNodeType,
  Truncation,
} from './nodes';

export type { Page, PageOptions };

/**
 * What a query starts from: an entity, or a thing as lineage names it
 * (`model` is accepted for `dataset`), or the id of a node of an answer.
 * @public
 */
export type LineageRoot =
  | { entityRef: string }
  | { type: LineageNodeType; namespace: string; name: string }
  | { node: string };

/** @public */
export type Direction = 'upstream' | 'downstream' | 'both';

/** `asset` contracts jobs away; `version` shows versions of assets. @public */
export type Granularity = 'asset' | 'job' | 'version';

/** @public */
export type RollUp = 'system' | 'domain' | 'owner' | 'type';

/** @public */
export interface GraphQuery {
  root: LineageRoot;
  /** `asset` without. */
  granularity?: Granularity;
  /** `both` without. */
  direction?: Direction;
  /** Hops, 1 to 20; 2 without. */
  depth?: number;
  /** Nodes, 1 to 1,000; 50 without. */
  limit?: number;
  /** Kinds of edges that are followed; all without. */
  kinds?: LineageEdgeKind[];
  /** ISO 8601: the graph as it was then. */
  at?: string;
  /** Of the root, with granularity `version`; the newest without. */
  version?: string;
  /** Nodes with the same value become one; what has none stays. */
  rollUp?: RollUp;
}

/** @public */
export interface LineageGraph {
  /** Id of the root's node. */
  root: string;
  granularity: Granularity;
  nodes: LineageNode[];
  edges: LineageEdge[];
  truncated: false | Truncation;
}

/** @public */
export interface ImpactQuery extends PageOptions {
  root: LineageRoot;
  /** `downstream` without. */
  direction?: 'upstream' | 'downstream';
  /** Hops, 1 to 100; 100 without. */
  depth?: number;
  /** Types of nodes that are listed; all without. */
  types?: LineageNodeType[];
  /** Of the root: only what came from this version, where versions are known. */
  version?: string;
}

/** @public */
export interface ImpactItem {
  node: LineageNode;
  depth: number;
  owner?: string;
  lifecycle?: string;
}

/** @public */
export interface ImpactPage extends Page<ImpactItem> {
  /** Absent where they would tell more than the asker may see. */
  totals?: {
    byKind: Partial<Record<LineageNodeType, number>>;
    /** The largest first, at most 100; `owner` is absent for those of nobody. */
    byOwner: { owner?: string; count: number }[];
  };
  truncated: false | Truncation;
}

/** Paths from one node to another, all of the shortest length, at most 10. @public */
export interface PathAnswer {
  /** Ids of nodes from the first to the last; empty when there is none. */
  paths: string[][];
  nodes: LineageNode[];
  edges: LineageEdge[];
  truncated: false | Truncation;
}

/** @public */
export interface PathQuery {
  from: LineageRoot;
  to: LineageRoot;
  /** `asset` without. */
  granularity?: 'asset' | 'job';
  /** Hops, 1 to 100; 50 without. */
  depth?: number;
}

/** @public */
export interface NodesQuery extends PageOptions {
  /** Words, each the beginning of a part of the name or title. */
  q?: string;
  types?: LineageNodeType[];
  /** Only nodes of this namespace. */
  namespace?: string;
}

/** @public */
export type DriftSignal =
  'declared-not-observed' | 'observed-not-declared' | 'stale';

/** @public */
export interface DriftItem {
  edge: LineageEdge;
  from: LineageNode;
  to: LineageNode;
  signal: DriftSignal;
  since: string;
}

/** @public */
export interface DriftQuery extends PageOptions {
  signals?: DriftSignal[];
  /** Edges of this entity alone. */
  entityRef?: string;
}
