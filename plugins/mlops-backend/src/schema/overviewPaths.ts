import {
  type OpenApiPathItem,
  readOperation,
  ref,
} from '@waymark/plugin-openapi-operations-node';
import { anyKind } from './entityPaths';

/** All that the overview of an entity's page shows, in one answer. */
export const overviewPaths: Record<string, OpenApiPathItem> = {
  '/v1/entities/{kind}/{namespace}/{name}/overview': {
    get: readOperation({
      operationId: 'getOverview',
      summary: 'All that the overview of an entity shows.',
      description:
        'Versions, metrics over versions, where it serves, runs, card, quality, drift and CI in short, and what somebody should do next. Every list in it is bounded and has a path of its own.',
      tags: ['Entities'],
      parameters: anyKind,
      answer: ref('EntityOverview'),
    }),
  },
};
