import {
  errorResponses,
  type OpenApiPathItem,
  oneOf,
  pathParameter,
  queryParameter,
  readOperation,
  ref,
} from '@waymark/plugin-openapi-operations-node';
import { EDGE_KINDS } from './nodeSchemas';
import { MAX_TEXT, rootParameters } from './parameters';

const end = (name: string) =>
  queryParameter(
    name,
    'An entity ref, or the id of a node of an answer.',
    { type: 'string', minLength: 1, maxLength: MAX_TEXT },
    true,
  );

/** One node, edge or run; what operators ask. */
export const detailPaths: Record<string, OpenApiPathItem> = {
  '/v1/node': {
    get: readOperation({
      operationId: 'getNode',
      summary: 'All that is known of one node.',
      tags: ['Details'],
      parameters: rootParameters,
      answer: ref('NodeDetail'),
    }),
  },
  '/v1/edge': {
    get: readOperation({
      operationId: 'getEdge',
      summary: 'An edge, and who says that it is there.',
      tags: ['Details'],
      parameters: [
        end('from'),
        end('to'),
        queryParameter('kind', 'Kind of the edge.', oneOf(EDGE_KINDS), true),
      ],
      answer: ref('EdgeDetail'),
    }),
  },
  '/v1/runs/{runId}': {
    get: readOperation({
      operationId: 'getRun',
      summary: 'A run: how it went, what it read and wrote.',
      tags: ['Details'],
      parameters: [pathParameter('runId', 'As the event has it.')],
      answer: ref('LineageRunDetail'),
    }),
  },
  '/v1/status': {
    get: readOperation({
      operationId: 'getStatus',
      summary: 'What was taken in, and what waits.',
      tags: ['Operation'],
      answer: ref('LineageStatus'),
    }),
  },
  '/v1/rebuild': {
    post: {
      operationId: 'rebuild',
      summary: 'Replays the kept events; the observed layer stays the same.',
      tags: ['Operation'],
      responses: {
        '202': { description: 'It was started, or goes on already.' },
        ...errorResponses,
      },
    },
  },
};
