import type {
  LineageEdge,
  LineageGraph,
  LineageNode,
  LineageRun,
  NodeDetail,
} from '@waymark/plugin-lineage-common';

/** A node whose id is its name. */
export function makeNode(
  id: string,
  type: LineageNode['type'] = 'dataset',
): LineageNode {
  return {
    id,
    type,
    namespace: 'tideway',
    name: id,
    title: id,
    depth: 0,
    hidden: { upstream: 0, downstream: 0 },
  };
}

/** An edge that runs showed. */
export function makeEdge(
  from: string,
  kind: LineageEdge['kind'],
  to: string,
  provenance: LineageEdge['provenance'] = 'observed',
): LineageEdge {
  return { from, to, kind, provenance };
}

/** A run that went through. */
export function makeLineageRun(parts: Partial<LineageRun> = {}): LineageRun {
  return {
    runId: 'run-2',
    state: 'complete',
    job: makeNode('train', 'job'),
    startedAt: '2026-11-02T09:00:00.000Z',
    ...parts,
  };
}

/** What runs showed around a model: data, a job, the model, where it serves. */
export function makeGraph(parts: Partial<LineageGraph> = {}): LineageGraph {
  return {
    root: 'churn',
    granularity: 'job',
    nodes: [],
    edges: [
      makeEdge('customers', 'input', 'train'),
      makeEdge('train', 'output', 'churn'),
      makeEdge('churn', 'serving', 'churn-service', 'declared'),
    ],
    truncated: false,
    ...parts,
  };
}

/** A node that one run wrote a version of. */
export function makeDetail(parts: Partial<NodeDetail> = {}): NodeDetail {
  return {
    node: makeNode('churn', 'model'),
    aliases: [],
    facets: [],
    runs: [makeLineageRun()],
    versions: [
      { version: '2', at: '2026-11-02T10:00:00.000Z', runId: 'run-2' },
    ],
    ...parts,
  };
}
