import {
  type OpenApiDocument,
  pageAndErrorSchemas,
} from '@waymark/plugin-openapi-operations-node';
import { ingestPaths, ingestSchemas } from '../service/ingest/openApi';
import { answerSchemas } from './answerSchemas';
import { detailPaths } from './detailPaths';
import { graphPaths } from './graphPaths';
import { nodeSchemas } from './nodeSchemas';

/**
 * The lineage API as OpenAPI 3.1: the routes of its reads are registered from
 * it, requests are checked against it, and it is served at
 * `/api/lineage/openapi.json`.
 */
export const openApiDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'lineage',
    version: '1',
    description:
      'An OpenLineage store: takes in events and answers what comes from what.',
  },
  servers: [{ url: '/api/lineage' }],
  security: [{ backstage: [] }],
  paths: { ...ingestPaths, ...graphPaths, ...detailPaths },
  components: {
    schemas: {
      ...pageAndErrorSchemas,
      ...ingestSchemas,
      ...nodeSchemas,
      ...answerSchemas,
    },
    securitySchemes: {
      backstage: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
};
