import {
  type OpenApiDocument,
  pageAndErrorSchemas,
} from '@waymark/plugin-openapi-operations-node';
import { campaignSchemas } from './schemas/campaigns';
import { changeSchemas } from './schemas/changes';
import { gateSchemas } from './schemas/gate';
import { previewSchemas } from './schemas/previews';
import { rollupSchemas } from './schemas/rollups';
import { rubricSchemas } from './schemas/rubrics';
import { scorecardSchemas } from './schemas/scorecards';
import { waiverSchemas } from './schemas/waivers';
import { campaignPaths } from './paths/campaigns';
import { questionPaths } from './paths/questions';
import { readPaths } from './paths/reads';
import { rubricPaths } from './paths/rubrics';
import { waiverPaths } from './paths/waivers';

/**
 * The maturity API as OpenAPI 3.1: its routes are registered from it, requests
 * are checked against it, and it is served at `/api/maturity/openapi.json`.
 */
export const openApiDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'maturity',
    version: '1',
    description:
      'Where each entity stands on the way from ad hoc to automated, why, and what to do next; what was excused, what many are asked to reach, and a gate for CI.',
  },
  servers: [{ url: '/api/maturity' }],
  security: [{ backstage: [] }],
  paths: {
    ...readPaths,
    ...rubricPaths,
    ...questionPaths,
    ...waiverPaths,
    ...campaignPaths,
  },
  components: {
    schemas: {
      ...pageAndErrorSchemas,
      ...scorecardSchemas,
      ...rollupSchemas,
      ...changeSchemas,
      ...rubricSchemas,
      ...previewSchemas,
      ...gateSchemas,
      ...waiverSchemas,
      ...campaignSchemas,
    },
    securitySchemes: {
      backstage: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
};
