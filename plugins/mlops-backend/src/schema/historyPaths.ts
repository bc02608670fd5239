import {
  listOperation,
  type OpenApiPathItem,
  pageOf,
  pageParameters,
  queryParameter,
  readOperation,
  ref,
} from '@waymark/plugin-openapi-operations-node';
import { anyKind, named, versionParameter } from './entityPaths';

const tags = ['Entities'];

const ofVersion = queryParameter(
  'version',
  'A version of the model, as the source writes it.',
  { type: 'string', minLength: 1, maxLength: 255 },
);

/** What happened to an entity, how it is watched, and what its card says. */
export const historyPaths: Record<string, OpenApiPathItem> = {
  '/v1/entities/{kind}/{namespace}/{name}/trace': {
    get: listOperation({
      operationId: 'listTrace',
      summary:
        'Who or what trained, registered, promoted and deployed which version, when and from what; the newest first.',
      description:
        'What sources forget is kept: versions and runs that were deleted, deployments that were replaced, aliases that moved. Of datasets and pipelines it is their runs.',
      tags,
      parameters: [...anyKind, ofVersion],
      item: 'TraceStep',
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}/monitoring': {
    get: readOperation({
      operationId: 'getMonitoring',
      summary: 'How an entity is watched, and what was found over time.',
      tags,
      parameters: anyKind,
      answer: ref('MonitoringAnswer'),
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}/card': {
    get: readOperation({
      operationId: 'getCard',
      summary: 'The card of an entity, and what a complete one would add.',
      description:
        'With `version`, the card of a model as of that version: its metrics, parameters and data, and what was written for just that version.',
      tags,
      parameters: [...anyKind, ofVersion],
      answer: ref('CardAnswer'),
    }),
  },
  '/v1/entities/model/{namespace}/{name}/card-comparison': {
    get: readOperation({
      operationId: 'compareCards',
      summary: 'The cards of two versions of a model, field by field.',
      tags,
      parameters: [
        ...named,
        versionParameter('left', 'The version to compare with.'),
        versionParameter('right', 'The version to compare.'),
      ],
      answer: ref('CardComparison'),
    }),
  },
  '/v1/search-documents': {
    get: readOperation({
      operationId: 'listSearchDocuments',
      summary: 'What a search index is made of, for service credentials.',
      tags: ['Catalog'],
      parameters: pageParameters,
      answer: pageOf('SearchDocument'),
    }),
  },
};
