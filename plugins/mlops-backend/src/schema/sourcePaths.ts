import {
  errorResponses,
  listOperation,
  object,
  type OpenApiPathItem,
  pathParameter,
  queryParameter,
} from '@waymark/plugin-openapi-operations-node';

const tags = ['Sources'];
const sourceId = pathParameter('id', 'Id of the connection.', {
  type: 'string',
  maxLength: 63,
});

/** Longest webhook body that is read, in bytes. */
export const MAX_WEBHOOK_BYTES = 1024 * 1024;

/** The connections, and the feed that the catalog pulls. */
export const sourcePaths: Record<string, OpenApiPathItem> = {
  '/v1/sources': {
    get: listOperation({
      operationId: 'listSources',
      summary: 'The connections and how their synchronisation stands.',
      tags,
      item: 'SourceStatus',
    }),
  },
  '/v1/sources/{id}/problems': {
    get: listOperation({
      operationId: 'listSourceProblems',
      summary: 'What of a source could not be understood, and where.',
      tags,
      parameters: [sourceId],
      item: 'SourceProblem',
    }),
  },
  '/v1/sources/{id}/refresh': {
    post: {
      operationId: 'refreshSource',
      summary: 'Starts a synchronisation now.',
      tags,
      parameters: [sourceId],
      requestBody: {
        required: false,
        content: {
          'application/json': {
            schema: {
              ...object({
                full: {
                  type: 'boolean',
                  description:
                    'True reads everything again and removes what is gone.',
                },
              }),
              additionalProperties: false,
            },
          },
        },
      },
      responses: {
        '202': { description: 'The synchronisation is asked for.' },
        ...errorResponses,
      },
    },
  },
  '/v1/sources/{id}/webhook': {
    post: {
      operationId: 'receiveWebhook',
      summary: 'Takes a delivery of a source’s own webhook.',
      description:
        'The source’s signature over the raw body is what authenticates it; Backstage credentials are not asked for.',
      tags,
      security: [],
      parameters: [sourceId],
      requestBody: {
        required: true,
        description: `As the source sends it, at most ${MAX_WEBHOOK_BYTES} bytes.`,
        content: { '*/*': { schema: { type: 'string' } } },
      },
      responses: {
        '202': { description: 'The delivery is accepted.' },
        ...errorResponses,
        '409': {
          description: 'The delivery was accepted before.',
          content: errorResponses['400'].content,
        },
        '413': {
          description: 'The body is too large.',
          content: errorResponses['400'].content,
        },
      },
    },
  },
  '/v1/catalog-changes': {
    get: listOperation({
      operationId: 'listCatalogChanges',
      summary: 'Discovered entities, as a feed the catalog pulls.',
      description: 'For service credentials only.',
      tags: ['Catalog'],
      parameters: [
        queryParameter('after', 'The `seq` of the last change taken.', {
          type: 'integer',
          minimum: 0,
          maximum: Number.MAX_SAFE_INTEGER,
          default: 0,
        }),
      ],
      item: 'CatalogChange',
    }),
  },
};
