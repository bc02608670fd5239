import {
  type OpenApiDocument,
  pageAndErrorSchemas,
} from '@waymark/plugin-openapi-operations-node';
import { answerSchemas } from './answerSchemas';
import { cellSchemas } from './cellSchemas';
import { changePaths } from './changePaths';
import { changeSchemas } from './changeSchemas';
import { readPaths } from './readPaths';

/**
 * The RACI API as OpenAPI 3.1: its routes are registered from it, requests are
 * checked against it, and it is served at `/api/raci/openapi.json`.
 */
export const openApiDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'raci',
    version: '1',
    description:
      'Who is Responsible, Accountable, Consulted and Informed for what, where that comes from, where it has holes, and how it changes hands.',
  },
  servers: [{ url: '/api/raci' }],
  security: [{ backstage: [] }],
  paths: { ...readPaths, ...changePaths },
  components: {
    schemas: {
      ...pageAndErrorSchemas,
      ...cellSchemas,
      ...answerSchemas,
      ...changeSchemas,
    },
    securitySchemes: {
      backstage: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
};
