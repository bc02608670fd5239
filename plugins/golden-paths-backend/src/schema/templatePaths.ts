import {
  type OpenApiPathItem,
  listOperation,
  pathParameter,
  qParameter,
  queryParameter,
  readOperation,
  ref,
  refParameter,
  sendOperation,
} from '@waymark/plugin-openapi-operations-node';
import { bodySchemas } from './bodySchemas';
import { MAX_DAYS } from './limits';

const adoption = readOperation({
  operationId: 'getAdoption',
  summary: 'How many projects there are and how current, day by day.',
  description:
    'Of one template, or of all that the asker may see; all their projects are counted.',
  tags: ['Templates'],
  parameters: [
    refParameter('template', 'A template; all without.'),
    queryParameter('days', 'How far back.', {
      type: 'integer',
      minimum: 1,
      maximum: MAX_DAYS,
      default: 90,
    }),
  ],
  answer: ref('Adoption'),
});
adoption.responses['200'].content!['text/csv'] = {
  schema: { type: 'string', description: 'One line per day.' },
};

/** Templates, what became of them, and what a run would make. */
export const templatePaths: Record<string, OpenApiPathItem> = {
  '/v1/templates': {
    get: listOperation({
      operationId: 'listTemplates',
      summary: 'Templates by title, with their projects and runs.',
      description:
        'Who may see only some entities gets the numbers of just those projects.',
      tags: ['Templates'],
      parameters: [qParameter],
      item: 'TemplateSummary',
    }),
  },
  '/v1/adoption': { get: adoption },
  '/v1/templates/{namespace}/{name}/plan': {
    post: sendOperation({
      operationId: 'plan',
      summary: 'What a run of a template would make; nothing is made.',
      tags: ['Templates'],
      parameters: [
        pathParameter('namespace', 'Namespace of the template.', {
          type: 'string',
          maxLength: 63,
        }),
        pathParameter('name', 'Its name.', { type: 'string', maxLength: 500 }),
      ],
      body: bodySchemas.plan,
      answer: 'Plan',
    }),
  },
};
