import type { NodeKey } from '@waymark/plugin-lineage-common';

/** A facet as an event states it. */
export interface FacetStatement {
  name: string;
  /** Canonical JSON (sorted keys), shortened where it was too large; null deletes it. */
  body: string | null;
  /** Digest of the body; empty when it is deleted. */
  hash: string;
}

/** What events say of a dataset, model, job or endpoint. */
export interface NodeStatement {
  key: NodeKey;
  /** Milliseconds since 1970, `eventTime`. */
  at: number;
  facets: FacetStatement[];
  isModel?: boolean;
  datasetType?: string;
  /** Other names, when the event has a `symlinks` facet (empty: none any more). */
  symlinks?: NodeKey[];
  /** Its former name (`lifecycleStateChange` RENAME). */
  renamedFrom?: NodeKey;
  /** `lifecycleStateChange` DROP; false when it is created again. */
  dropped?: boolean;
}

/**
 * What is claimed about edges. Sets that only grow, so that events of a run
 * may come in any order and more than once. Texts are node keys, see `keyText`.
 */
export interface Claims {
  inputs: string[];
  /** Inputs nothing was made from: data that a model was evaluated on. */
  asides: string[];
  outputs: string[];
  /** Explicit `lineage` facets: target -> where it comes from (empty: nowhere). */
  explicit: Record<string, string[]>;
  /** `columnLineage` facets: output -> datasets its columns come from. */
  columns: Record<string, string[]>;
  /** Models served: model -> endpoints. */
  serves: Record<string, string[]>;
}

/** One edge that claims amount to; `direct` is a derivation without a job. */
export interface EdgeClaim {
  from: string;
  to: string;
  kind: 'input' | 'output' | 'derivation' | 'serving';
  direct: boolean;
}

export interface RunIoStatement {
  key: NodeKey;
  direction: 'input' | 'output';
  version?: string;
  /** `inputFacets` or `outputFacets` together, canonical JSON. */
  facets?: { body: string; hash: string };
}

/** What an event says of a run. */
export interface RunStatement {
  runId: string;
  job: NodeKey;
  at: number;
  /** START, RUNNING, COMPLETE, ABORT, FAIL, OTHER; absent is OTHER. */
  eventType: string;
  parent?: { runId: string; job: NodeKey };
  facets: FacetStatement[];
  claims: Claims;
  /** Only those with a version or facets of their own. */
  io: RunIoStatement[];
}

/** A JobEvent, DatasetEvent or catalog entity: replaces what it said before. */
export interface DeclaredStatement {
  origin: 'job' | 'dataset' | 'catalog';
  subject: NodeKey;
  at: number;
  claims: Claims;
}

/** Column lineage of an output dataset as a job, or the dataset itself, says. */
export interface ColumnStatement {
  dataset: NodeKey;
  /** Absent when the dataset says so itself. */
  job?: NodeKey;
  at: number;
  /** Digest of the edges; empty when deleted. */
  hash: string;
  edges: {
    toField: string;
    from: NodeKey;
    fromField: string;
    type?: string;
    subtype?: string;
    description?: string;
    masking?: boolean;
  }[];
}

/** What one valid event says; all parts are written together or not at all. */
export interface EventStatements {
  nodes: NodeStatement[];
  run?: RunStatement;
  declared?: DeclaredStatement;
  columns: ColumnStatement[];
}

/** An event that was refused, and why. */
export interface EventProblem {
  /** JSON pointer into the event, for example `/run/runId`. */
  pointer: string;
  message: string;
}
