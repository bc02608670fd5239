import {
  entityParameters,
  listOperation,
  type OpenApiPathItem,
  oneOf,
  qParameter,
  queryParameter,
  readOperation,
  ref,
  refParameter,
  sendOperation,
  someOf,
} from '@waymark/plugin-openapi-operations-node';
import { bodySchemas } from './bodySchemas';
import { ORDERS, PROJECT_SORTS, PROJECT_STATES } from './words';

const PATH = '/v1/projects/{kind}/{namespace}/{name}';
const ANY_ENTITY =
  'Of any entity of the project; its kind is in lower or upper case.';
const RIGHTS =
  'For who owns the project, is Responsible or Accountable for a part of it, or administers golden paths: it shows its files.';

/** Projects and their updates. */
export const projectPaths: Record<string, OpenApiPathItem> = {
  '/v1/projects': {
    get: listOperation({
      operationId: 'listProjects',
      summary: 'What was made from templates, and how far it is from them now.',
      description:
        'A page may be shorter than asked for, or empty, and still have a cursor, where the asker may not see some of it.',
      tags: ['Projects'],
      parameters: [
        qParameter,
        refParameter('template', 'A template; without a kind, one.'),
        refParameter('owner', 'An owner; without a kind, a group.'),
        someOf('state', 'States.', PROJECT_STATES),
        queryParameter('sort', 'What they are ordered by.', {
          ...oneOf(PROJECT_SORTS),
          default: 'title',
        }),
        queryParameter(
          'order',
          'Upwards or downwards; titles go upwards, numbers downwards without.',
          oneOf(ORDERS),
        ),
      ],
      item: 'Project',
    }),
  },
  [PATH]: {
    get: readOperation({
      operationId: 'getProject',
      summary: 'One project, with the files that differ.',
      description: ANY_ENTITY,
      tags: ['Projects'],
      parameters: entityParameters,
      answer: ref('ProjectDetail'),
    }),
  },
  [`${PATH}/check`]: {
    post: sendOperation({
      operationId: 'checkProject',
      summary: 'Reads the repository anew, then tells of the project.',
      description: ANY_ENTITY,
      tags: ['Projects'],
      parameters: entityParameters,
      body: bodySchemas.nothing,
      answer: 'ProjectDetail',
    }),
  },
  [`${PATH}/update-preview`]: {
    post: sendOperation({
      operationId: 'previewUpdate',
      summary: "What bringing a project up to its template's newest would do.",
      description: RIGHTS,
      tags: ['Updates'],
      parameters: entityParameters,
      body: bodySchemas.preview,
      answer: 'UpdatePreview',
    }),
  },
  [`${PATH}/update`]: {
    post: sendOperation({
      operationId: 'proposeUpdate',
      summary: 'Proposes the update where the project lies.',
      description: RIGHTS,
      tags: ['Updates'],
      parameters: entityParameters,
      body: bodySchemas.proposal,
      answer: 'ProposedUpdate',
      conflict: 'The project moved since the preview; preview it again.',
    }),
  },
};
