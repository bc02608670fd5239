import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  object,
  oneOf,
  pageProperties,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { NODE_TYPES } from './nodeSchemas';

/** Signals of drift. */
export const DRIFT_SIGNALS = [
  'declared-not-observed',
  'observed-not-declared',
  'stale',
] as const;

const nodes = arrayOf(ref('LineageNode'));
const edges = arrayOf(ref('LineageEdge'));
const truncated = ref('Truncation');
const facets = arrayOf(ref('FacetValue'));
const statedRun = object({ runId: text, job: ref('NodeKey') }, [
  'runId',
  'job',
]);

/** What the queries answer. */
export const answerSchemas: Record<string, JsonSchema> = {
  LineageGraph: object(
    {
      root: text,
      granularity: oneOf(['asset', 'job', 'version']),
      nodes,
      edges,
      truncated,
    },
    ['root', 'granularity', 'nodes', 'edges', 'truncated'],
  ),
  ImpactItem: object(
    { node: ref('LineageNode'), depth: integer, owner: text, lifecycle: text },
    ['node', 'depth'],
  ),
  ImpactPage: object(
    {
      ...pageProperties('ImpactItem'),
      totals: {
        ...object(
          {
            byKind: object(
              Object.fromEntries(NODE_TYPES.map(type => [type, integer])),
            ),
            byOwner: arrayOf(
              object({ owner: text, count: integer }, ['count']),
            ),
          },
          ['byKind', 'byOwner'],
        ),
        description:
          'Over all pages and types; absent where it would tell more than the asker may see.',
      },
      truncated,
    },
    ['items', 'pageInfo', 'truncated'],
  ),
  PathAnswer: object(
    { paths: arrayOf(arrayOf(text)), nodes, edges, truncated },
    ['paths', 'nodes', 'edges', 'truncated'],
  ),
  DriftItem: object(
    {
      edge: ref('LineageEdge'),
      from: ref('LineageNode'),
      to: ref('LineageNode'),
      signal: oneOf(DRIFT_SIGNALS),
      since: time,
    },
    ['edge', 'from', 'to', 'signal', 'since'],
  ),
  FacetValue: object(
    {
      name: text,
      at: time,
      body: { type: 'object', additionalProperties: true },
    },
    ['name', 'at', 'body'],
  ),
  RunDataset: object({ node: ref('LineageNode'), version: text, facets }, [
    'node',
    'facets',
  ]),
  LineageRun: object(runProperties(), ['runId', 'state', 'job']),
  LineageRunDetail: object(
    {
      ...runProperties(),
      root: statedRun,
      facets,
      inputs: arrayOf(ref('RunDataset')),
      outputs: arrayOf(ref('RunDataset')),
    },
    ['runId', 'state', 'job', 'facets', 'inputs', 'outputs'],
  ),
  NodeDetail: object(
    {
      node: ref('LineageNode'),
      aliases: arrayOf(
        object(
          {
            type: oneOf(['dataset', 'job', 'endpoint']),
            namespace: text,
            name: text,
            from: oneOf(['symlinks', 'catalog', 'rename']),
          },
          ['type', 'namespace', 'name', 'from'],
        ),
      ),
      facets,
      runs: arrayOf(ref('LineageRun')),
      versions: arrayOf(
        object({ version: text, at: time, runId: text }, [
          'version',
          'at',
          'runId',
        ]),
      ),
    },
    ['node', 'aliases', 'facets', 'runs', 'versions'],
  ),
  EdgeEvidence: object(
    {
      origin: oneOf(['run', 'job', 'dataset', 'catalog']),
      subject: ref('LineageNode'),
      firstSeen: time,
      lastSeen: time,
      runId: text,
    },
    ['origin', 'subject', 'firstSeen', 'lastSeen'],
  ),
  EdgeDetail: object(
    {
      edge: ref('LineageEdge'),
      from: ref('LineageNode'),
      to: ref('LineageNode'),
      evidence: arrayOf(ref('EdgeEvidence')),
    },
    ['edge', 'from', 'to', 'evidence'],
  ),
  ColumnRef: object({ node: text, field: text }, ['node', 'field']),
  ColumnEdge: object(
    {
      from: ref('ColumnRef'),
      to: ref('ColumnRef'),
      type: text,
      subtype: text,
      description: text,
      masking: boolean,
    },
    ['from', 'to'],
  ),
  ColumnLineage: object(
    { root: text, nodes, edges: arrayOf(ref('ColumnEdge')), truncated },
    ['root', 'nodes', 'edges', 'truncated'],
  ),
  LineageStatus: object(
    {
      nodes: integer,
      edges: integer,
      runs: integer,
      rawEvents: object({ count: integer, since: time }, ['count']),
      rebuild: object(
        { state: oneOf(['none', 'running']), done: integer, of: integer },
        ['state'],
      ),
    },
    ['nodes', 'edges', 'runs', 'rawEvents', 'rebuild'],
  ),
};

function runProperties() {
  return {
    runId: text,
    state: ref('RunState'),
    job: ref('LineageNode'),
    startedAt: time,
    endedAt: time,
    parent: statedRun,
  };
}
