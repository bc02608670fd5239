import type { NodeKey } from '@waymark/plugin-lineage-common';
import { emptyClaims } from '../../ingest/claims';
import { digest, keyText } from '../../ingest/keyText';
import type {
  Claims,
  DeclaredStatement,
  EventStatements,
  FacetStatement,
  NodeStatement,
} from '../../ingest/types';

export const dataset = (name: string, namespace = 'warehouse'): NodeKey => ({
  type: 'dataset',
  namespace,
  name,
});

export const job = (name: string): NodeKey => ({
  type: 'job',
  namespace: 'scheduler',
  name,
});

/** The run id with number `index`. */
export const runId = (index: number) =>
  `01a1fe8a-1d26-7c84-8e7e-${index.toString(16).padStart(12, '0')}`;

export const facet = (name: string, value: unknown): FacetStatement => {
  const body = JSON.stringify({ value });
  return { name, body, hash: digest(body) };
};

export const claims = (more: {
  inputs?: NodeKey[];
  outputs?: NodeKey[];
  explicit?: [NodeKey, NodeKey[]][];
}): Claims => ({
  ...emptyClaims(),
  inputs: (more.inputs ?? []).map(keyText),
  outputs: (more.outputs ?? []).map(keyText),
  explicit: Object.fromEntries(
    (more.explicit ?? []).map(([target, sources]) => [
      keyText(target),
      sources.map(keyText),
    ]),
  ),
});

/** An event of a run; datasets by name. */
export function runEvent(event: {
  run: number;
  job?: string;
  type?: string;
  at: number;
  inputs?: string[];
  outputs?: string[];
  facets?: FacetStatement[];
  nodeFacets?: Record<string, FacetStatement[]>;
  version?: string;
  parent?: number;
}): EventStatements {
  const { at, inputs = [], outputs = [] } = event;
  const owner = job(event.job ?? 'etl');
  const nodeFacets = event.nodeFacets ?? {};
  const statement = (key: NodeKey): NodeStatement => ({
    key,
    at,
    facets: nodeFacets[key.name] ?? [],
  });
  return {
    nodes: [owner, ...[...inputs, ...outputs].map(name => dataset(name))].map(
      statement,
    ),
    run: {
      runId: runId(event.run),
      job: owner,
      at,
      eventType: event.type ?? 'COMPLETE',
      ...(event.parent !== undefined && {
        parent: { runId: runId(event.parent), job: job('dag') },
      }),
      facets: event.facets ?? [],
      claims: claims({
        inputs: inputs.map(name => dataset(name)),
        outputs: outputs.map(name => dataset(name)),
      }),
      io: event.version
        ? outputs.map(name => ({
            key: dataset(name),
            direction: 'output',
            version: event.version,
          }))
        : [],
    },
    columns: [],
  };
}

/** An event that states something of nodes alone. */
export function nodeEvent(
  ...nodes: (Partial<NodeStatement> & { key: NodeKey })[]
): EventStatements {
  return {
    nodes: nodes.map(node => ({ at: 1, facets: [], ...node })),
    columns: [],
  };
}

/** A JobEvent, DatasetEvent or entity. */
export function declaredEvent(declared: DeclaredStatement): EventStatements {
  return { nodes: [], declared, columns: [] };
}
