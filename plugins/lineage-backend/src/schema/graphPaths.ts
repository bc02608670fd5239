import {
  listOperation,
  type OpenApiPathItem,
  oneOf,
  queryParameter,
  readOperation,
  ref,
} from '@waymark/plugin-openapi-operations-node';
import { DRIFT_SIGNALS } from './answerSchemas';
import { NODE_TYPES } from './nodeSchemas';
import {
  depthParameter,
  directionParameter,
  kindParameter,
  MAX_TEXT,
  rootParameters,
  someOf,
  versionParameter,
} from './parameters';

const tags = ['Graph'];

const DIRECTIONS = ['upstream', 'downstream', 'both'];

const graph = readOperation({
  operationId: 'getGraph',
  summary: 'What a node comes from and what comes from it.',
  description:
    'As CSV: its edges, one line each. `hidden` of a node counts neighbours that are not shown; `truncated` says which bound left something out.',
  tags,
  parameters: [
    ...rootParameters,
    queryParameter(
      'granularity',
      '`asset` contracts jobs away; `version` shows versions of assets, as far as runs said which they read and wrote.',
      { ...oneOf(['asset', 'job', 'version']), default: 'asset' },
    ),
    directionParameter(DIRECTIONS, 'both'),
    depthParameter(20, 2),
    queryParameter('limit', 'Nodes at most.', {
      type: 'integer',
      minimum: 1,
      maximum: 1_000,
      default: 50,
    }),
    kindParameter,
    queryParameter('at', 'ISO 8601: the graph as it was then.', {
      type: 'string',
      minLength: 4,
      maxLength: 40,
    }),
    versionParameter,
    queryParameter(
      'rollUp',
      'Nodes with the same value become one; the root, and what has none, stays.',
      oneOf(['system', 'domain', 'owner', 'type']),
    ),
  ],
  answer: ref('LineageGraph'),
});
graph.responses['200'].content!['text/csv'] = {
  schema: { type: 'string', description: 'One line per LineageEdge.' },
  'x-rows': 'edges',
};

/** Questions about the graph. */
export const graphPaths: Record<string, OpenApiPathItem> = {
  '/v1/graph': { get: graph },
  '/v1/impact': {
    get: listOperation({
      operationId: 'getImpact',
      summary: 'Everything that a node has an effect on, or depends on.',
      description:
        'By distance. With `version`, what came from that version of the root, as far as runs said which versions they read and wrote.',
      tags,
      parameters: [
        ...rootParameters,
        directionParameter(['upstream', 'downstream'], 'downstream'),
        depthParameter(100, 100),
        someOf('ofType', 'Types of nodes that are listed.', NODE_TYPES),
        versionParameter,
      ],
      item: 'ImpactItem',
      answer: ref('ImpactPage'),
    }),
  },
  '/v1/path': {
    get: readOperation({
      operationId: 'getPath',
      summary: 'The shortest paths from one node down to another.',
      description: 'At most ten, all of the same length.',
      tags,
      parameters: ['from', 'to']
        .map(name =>
          queryParameter(
            name,
            'An entity ref, or the id of a node of an answer.',
            { type: 'string', minLength: 1, maxLength: MAX_TEXT },
            true,
          ),
        )
        .concat(
          queryParameter('granularity', 'Whether jobs are shown.', {
            ...oneOf(['asset', 'job']),
            default: 'asset',
          }),
          depthParameter(100, 50),
        ),
      answer: ref('PathAnswer'),
    }),
  },
  '/v1/nodes': {
    get: listOperation({
      operationId: 'listNodes',
      summary: 'Nodes by the words of their names and titles.',
      description:
        'What the asker may not see is left out, so a page may be short and still have a cursor.',
      tags,
      parameters: [
        queryParameter(
          'q',
          'Words, each the beginning of a part of the name or title.',
          { type: 'string', maxLength: 200 },
        ),
        someOf('type', 'Types of nodes.', NODE_TYPES),
        queryParameter('namespace', 'Only nodes of this namespace.', {
          type: 'string',
          minLength: 1,
          maxLength: MAX_TEXT,
        }),
      ],
      item: 'LineageNode',
    }),
  },
  '/v1/drift': {
    get: listOperation({
      operationId: 'listDrift',
      summary: 'Where declared and observed lineage differ.',
      description:
        'Declared, but never observed; observed between entities, but declared by none; observed, but not any more. Edges with an end that the asker may not see are left out; a page may be short or empty and still have a cursor.',
      tags,
      parameters: [
        someOf('signal', 'Signals that are listed.', DRIFT_SIGNALS),
        queryParameter('entityRef', 'Edges of this entity alone.', {
          type: 'string',
          minLength: 1,
          maxLength: MAX_TEXT,
        }),
      ],
      item: 'DriftItem',
    }),
  },
  '/v1/columns': {
    get: readOperation({
      operationId: 'getColumns',
      summary: 'What columns were made from, and what was made from them.',
      description:
        'The column `*` stands for all of a dataset. At most 2,000 edges.',
      tags,
      parameters: [
        ...rootParameters,
        queryParameter('field', 'A column of the root; all without.', {
          type: 'string',
          minLength: 1,
          maxLength: 2_000,
        }),
        directionParameter(DIRECTIONS, 'both'),
        depthParameter(20, 2),
      ],
      answer: ref('ColumnLineage'),
    }),
  },
};
