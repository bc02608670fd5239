import {
  type OpenApiPathItem,
  pageOf,
  readOperation,
  ref,
} from '@waymark/plugin-openapi-operations-node';
import { idParameter } from './parameters';

/** What is asked, and what can be asked for. */
export const rubricPaths: Record<string, OpenApiPathItem> = {
  '/v1/rubrics': {
    get: readOperation({
      operationId: 'listRubrics',
      summary: 'The rubrics in use, and what keeps others out.',
      tags: ['Rubrics'],
      answer: ref('RubricsPage'),
    }),
  },
  '/v1/rubrics/{id}': {
    get: readOperation({
      operationId: 'getRubric',
      summary: 'One rubric whole, with how it is answered.',
      tags: ['Rubrics'],
      parameters: [idParameter('Id of a rubric.')],
      answer: ref('RubricDetail'),
    }),
  },
  '/v1/facts': {
    get: readOperation({
      operationId: 'listFacts',
      summary: 'What rubrics can ask for.',
      tags: ['Rubrics'],
      answer: pageOf('FactDefinition'),
    }),
  },
};
