/**
 * What a node is. A model is a dataset whose type says so; an endpoint is a
 * `Component` or `API` of the catalog, or an address that a deployment names.
 * @public
 */
export type LineageNodeType = 'dataset' | 'model' | 'job' | 'endpoint';

/**
 * How lineage names a thing: OpenLineage's namespace and name. An entity that
 * no event names has the namespace `backstage` and its entity ref as name.
 * @public
 */
export interface NodeKey {
  type: 'dataset' | 'job' | 'endpoint';
  namespace: string;
  name: string;
}

/**
 * A node of an answer. One that the asker may not see is `masked`: it has an
 * id, a type and its place in the graph, nothing else; its texts are empty.
 * @public
 */
export interface LineageNode {
  /** Opaque and stable; {@link parseNodeId} reads those that are not masked. */
  id: string;
  type: LineageNodeType;
  namespace: string;
  name: string;
  title: string;
  masked?: boolean;
  entityRef?: string;
  /** Kind of the entity, lower case. */
  kind?: string;
  owner?: string;
  system?: string;
  domain?: string;
  lifecycle?: string;
  /** `datasetType` and `subType` of OpenLineage, for example `TABLE`. */
  datasetType?: string;
  /** With granularity `version`. */
  version?: string;
  /** Hops from the root, 0 or more, whichever the direction. */
  depth: number;
  /** Neighbours that this answer does not show, at this granularity. */
  hidden: { upstream: number; downstream: number };
  /** Of jobs: how their newest run stands. */
  lastRun?: { runId: string; state: RunState; at: string };
  /** When the source said that it was dropped. */
  droppedAt?: string;
  /** With a roll-up: how many nodes this group stands for. */
  members?: number;
}

/** OpenLineage's event types as the state of a run. @public */
export type RunState =
  'running' | 'complete' | 'failed' | 'aborted' | 'unknown';

/** @public */
export type LineageEdgeKind = 'input' | 'output' | 'derivation' | 'serving';

/** @public */
export type LineageProvenance = 'observed' | 'declared' | 'both';

/**
 * An edge of an answer; `from` is upstream of `to`. Times are ISO 8601.
 * @public
 */
export interface LineageEdge {
  from: string;
  to: string;
  kind: LineageEdgeKind;
  provenance: LineageProvenance;
  /** Of observed edges. */
  firstSeen?: string;
  lastSeen?: string;
  /** The newest run that showed it. */
  runId?: string;
  /** Observed, but not by the newest runs of its jobs, or not for long. */
  stale?: boolean;
  /** Of derivations: the jobs between, at most five. Masked ones are absent. */
  jobs?: { id: string; title: string; entityRef?: string }[];
  /** With a roll-up: how many edges this one stands for. */
  members?: number;
}

/** `reason` says which bound was met; `limit` is its value. @public */
export interface Truncation {
  reason: 'nodes' | 'depth' | 'time' | 'edges';
  limit: number;
}
