import {
  arrayOf,
  errorResponses,
  integer,
  boolean,
  object,
  oneOf,
  type OpenApiPathItem,
  type JsonSchema,
  pathParameter,
  ref,
  text,
} from '@waymark/plugin-openapi-operations-node';

const event: JsonSchema = {
  type: 'object',
  description:
    'A RunEvent, JobEvent or DatasetEvent of OpenLineage 2-0-2; see https://openlineage.io/spec/2-0-2/OpenLineage.json.',
};

const refused = {
  ...errorResponses,
  '413': { description: 'More than is taken at once.' },
  '415': { description: 'Neither JSON nor gzipped JSON.' },
  '429': { description: 'Too much waits; see Retry-After.' },
  '503': { description: 'It could not be written; see Retry-After.' },
};

/** What senders of events talk to, for the OpenAPI document. */
export const ingestPaths: Record<string, OpenApiPathItem> = {
  '/v1/lineage': {
    post: {
      operationId: 'sendEvent',
      summary: 'Send an event.',
      description:
        'Takes an event of OpenLineage. Sending it again changes nothing.',
      tags: ['events'],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: event } },
      },
      responses: {
        '200': {
          description: 'It was taken.',
          content: { 'application/json': { schema: object({}) } },
        },
        ...refused,
      },
    },
  },
  '/v1/lineage/batch': {
    post: {
      operationId: 'sendEvents',
      summary: 'Send events.',
      description:
        'Takes events, each on its own: one that is not valid refuses no other.',
      tags: ['events'],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: arrayOf(event) } },
      },
      responses: {
        '200': {
          description: 'Some were not taken.',
          content: { 'application/json': { schema: ref('BatchSummary') } },
        },
        '204': { description: 'All were taken.' },
        ...refused,
      },
    },
  },
  '/v1/facets': {
    get: {
      operationId: 'listFacets',
      summary: 'The facets that we define, for machine learning.',
      tags: ['events'],
      responses: {
        '200': {
          description: 'All of them.',
          content: {
            'application/json': {
              schema: object(
                { items: arrayOf(ref('FacetListing')), pageInfo: object({}) },
                ['items', 'pageInfo'],
              ),
            },
          },
        },
      },
      security: [],
    },
  },
  '/v1/facets/{file}': {
    get: {
      operationId: 'getFacetSchema',
      summary: 'The JSON Schema of a facet.',
      tags: ['events'],
      parameters: [
        pathParameter('file', 'For example `EvaluationRunFacet.json`.'),
      ],
      responses: {
        '200': {
          description: 'Draft 2020-12.',
          content: { 'application/schema+json': { schema: object({}) } },
        },
        '404': errorResponses['404'],
      },
      security: [],
    },
  },
};

/** Schemas that {@link ingestPaths} refer to. */
export const ingestSchemas: Record<string, JsonSchema> = {
  BatchSummary: object(
    {
      status: oneOf(['success', 'partial_success']),
      summary: object(
        {
          received: integer,
          successful: integer,
          failed: integer,
          retriable: integer,
          non_retriable: integer,
        },
        ['received', 'successful', 'failed', 'retriable', 'non_retriable'],
      ),
      failed_events: arrayOf(
        object(
          {
            index: {
              type: 'integer',
              description: 'Of the event in the batch, from 0.',
            },
            reason: {
              type: 'string',
              description: 'With the JSON pointer to what is wrong.',
            },
            retriable: boolean,
          },
          ['index', 'reason', 'retriable'],
        ),
      ),
    },
    ['status', 'summary', 'failed_events'],
  ),
  FacetListing: object(
    {
      name: { type: 'string', description: 'As an event names it.' },
      title: text,
      place: { type: 'string', description: 'Where an event has it.' },
      description: text,
      schemaURL: {
        type: 'string',
        description: 'What an event gives as `_schemaURL`.',
      },
      path: {
        type: 'string',
        description: 'Of the schema, relative to this list.',
      },
    },
    ['name', 'title', 'place', 'description', 'schemaURL', 'path'],
  ),
};
