import type {
  Direction,
  LineageEdgeKind,
  Truncation,
} from '@waymark/plugin-lineage-common';
import type { DbNodeRow } from '../database/tables';

/** Which way a walk goes. */
export type Side = Exclude<Direction, 'both'>;

/** What is followed: assets over contracted jobs, or assets and jobs. */
export type WalkGranularity = 'asset' | 'job';

/** An edge between canonical nodes; `kind` and `flags` as `edges` has them. */
export interface StoredEdge {
  from: number;
  to: number;
  kind: number;
  flags: number;
}

/** What is read of a canonical node. */
export type StoredNode = Omit<DbNodeRow, 'key' | 'first_seen'>;

/** What a canonical node is called. */
export type NamedNode = Pick<
  StoredNode,
  'id' | 'type' | 'namespace' | 'name' | 'title' | 'entity_ref'
>;

/** What bounds a query, whatever it finds. */
export interface Bounds {
  /** Nodes that may be shown. */
  limit: number;
  /** Hops from the root. */
  depth: number;
  /** Milliseconds since 1970 after which no further level is read. */
  deadline: number;
}

/** What a query left out, before it is known whether depth cut anything. */
export type Cut = Truncation | false;

/** The edges a query follows, and when. */
export interface EdgeSelection {
  granularity: WalkGranularity;
  /** All without. */
  kinds?: readonly LineageEdgeKind[];
  /** Milliseconds since 1970: edges as they were then. */
  at?: number;
}
