import type { OpenApiDocument } from '@waymark/plugin-openapi-operations-node';
import { entityPaths } from './entityPaths';
import { entitySchemas } from './entitySchemas';
import { explorePaths } from './explorePaths';
import { exploreSchemas } from './exploreSchemas';
import { historyPaths } from './historyPaths';
import { historySchemas } from './historySchemas';
import { overviewPaths } from './overviewPaths';
import { overviewSchemas } from './overviewSchemas';
import { sharedSchemas } from './sharedSchemas';
import { sourcePaths } from './sourcePaths';
import { sourceSchemas } from './sourceSchemas';
import { runPaths, versionPaths } from './versionPaths';
import { versionSchemas } from './versionSchemas';

/**
 * The mlops API as OpenAPI 3.1: routes are registered from it, requests are
 * checked against it, and it is served at `/api/mlops/openapi.json`.
 */
export const openApiDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'mlops',
    version: '1',
    description:
      'What machine learning systems report about models, datasets and pipelines.',
  },
  servers: [{ url: '/api/mlops' }],
  security: [{ backstage: [] }],
  paths: {
    ...overviewPaths,
    ...sourcePaths,
    ...explorePaths,
    ...entityPaths,
    ...versionPaths,
    ...runPaths,
    ...historyPaths,
  },
  components: {
    schemas: {
      ...overviewSchemas,
      ...sharedSchemas,
      ...sourceSchemas,
      ...exploreSchemas,
      ...entitySchemas,
      ...versionSchemas,
      ...historySchemas,
    },
    securitySchemes: {
      backstage: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
};
