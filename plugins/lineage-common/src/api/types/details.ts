import type {
  LineageEdge,
  LineageNode,
  NodeKey,
  RunState,
  Truncation,
} from './nodes';

/** A facet as it was last said; a large one is kept shortened and says so. @public */
export interface FacetValue {
  name: string;
  at: string;
  /** The facet with `_producer` and `_schemaURL`. */
  body: Record<string, unknown>;
}

/** A dataset that a run read or wrote. @public */
export interface RunDataset {
  node: LineageNode;
  version?: string;
  /** `inputFacets` or `outputFacets`: quality assertions, say. */
  facets: FacetValue[];
}

/** @public */
export interface LineageRun {
  runId: string;
  state: RunState;
  job: LineageNode;
  startedAt?: string;
  endedAt?: string;
  /** The run that started this one. */
  parent?: { runId: string; job: NodeKey };
}

/** @public */
export interface LineageRunDetail extends LineageRun {
  /**
   * The run that started the whole row of runs which led to this one, where an
   * event said so; what came with the parent is in its facet `parent`.
   */
  root?: { runId: string; job: NodeKey };
  facets: FacetValue[];
  inputs: RunDataset[];
  outputs: RunDataset[];
}

/** All that is known of one node. @public */
export interface NodeDetail {
  node: LineageNode;
  /** Other names of the same thing, and who said so. */
  aliases: (NodeKey & { from: 'symlinks' | 'catalog' | 'rename' })[];
  facets: FacetValue[];
  /** The newest first, at most 10: of the job, or those that wrote the asset. */
  runs: LineageRun[];
  /** Of assets with versions: the newest first, at most 10. */
  versions: { version: string; at: string; runId: string }[];
}

/** Who says that an edge is there. @public */
export interface EdgeEvidence {
  origin: 'run' | 'job' | 'dataset' | 'catalog';
  /** The job whose runs showed it; the thing that declares it. */
  subject: LineageNode;
  firstSeen: string;
  lastSeen: string;
  runId?: string;
}

/** @public */
export interface EdgeDetail {
  edge: LineageEdge;
  from: LineageNode;
  to: LineageNode;
  /** The newest first, at most 20. */
  evidence: EdgeEvidence[];
}

/** A column of a node of the answer. @public */
export interface ColumnRef {
  node: string;
  field: string;
}

/** @public */
export interface ColumnEdge {
  from: ColumnRef;
  to: ColumnRef;
  /** DIRECT or INDIRECT, as OpenLineage has it. */
  type?: string;
  subtype?: string;
  description?: string;
  masking?: boolean;
}

/** @public */
export interface ColumnLineage {
  root: string;
  nodes: LineageNode[];
  edges: ColumnEdge[];
  truncated: false | Truncation;
}

/** What was taken in and what waits, for operators. @public */
export interface LineageStatus {
  nodes: number;
  edges: number;
  runs: number;
  /** Raw events that are kept, and the oldest of them. */
  rawEvents: { count: number; since?: string };
  rebuild: { state: 'none' | 'running'; done?: number; of?: number };
}

/** One event of a batch that was not taken. @public */
export interface FailedEvent {
  index: number;
  reason: string;
  retriable: boolean;
}

/** OpenLineage 2-0-2, `BatchResponse`. @public */
export interface BatchSummary {
  status: 'success' | 'partial_success';
  summary: {
    received: number;
    successful: number;
    failed: number;
    retriable: number;
    non_retriable: number;
  };
  failed_events: FailedEvent[];
}
