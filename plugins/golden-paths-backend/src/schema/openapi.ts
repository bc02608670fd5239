import {
  type OpenApiDocument,
  pageAndErrorSchemas,
} from '@waymark/plugin-openapi-operations-node';
import { projectPaths } from './projectPaths';
import { projectSchemas } from './projectSchemas';
import { receiptPaths } from './receiptPaths';
import { receiptSchemas } from './receiptSchemas';
import { templatePaths } from './templatePaths';
import { templateSchemas } from './templateSchemas';

/**
 * The golden-paths API as OpenAPI 3.1: its routes are registered from it,
 * requests are checked against it, and it is served at
 * `/api/golden-paths/openapi.json`.
 */
export const openApiDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'golden-paths',
    version: '1',
    description:
      'What was created from which template and by whom, how far it is from that template now, and how it is brought up to it.',
  },
  servers: [{ url: '/api/golden-paths' }],
  security: [{ backstage: [] }],
  paths: { ...templatePaths, ...projectPaths, ...receiptPaths },
  components: {
    schemas: {
      ...pageAndErrorSchemas,
      ...templateSchemas,
      ...projectSchemas,
      ...receiptSchemas,
    },
    securitySchemes: {
      backstage: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
};
