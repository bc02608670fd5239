import {
  type OpenApiOperation,
  type OpenApiPathItem,
  queryParameter,
  sendOperation,
} from '@waymark/plugin-openapi-operations-node';
import { gateBody } from '../schemas/gate';
import { previewBodies } from '../schemas/previews';

/** Media type of the gate's report for CI. */
export const JUNIT = 'application/junit+xml';

const gate = sendOperation({
  operationId: 'gate',
  summary: 'Whether an entity reaches what is asked for.',
  description: `With \`Accept: ${JUNIT}\` the answer is a JUnit report.`,
  tags: ['Gate'],
  parameters: [
    queryParameter(
      'enforce',
      'Answers 412, with the same body, where it is not passed.',
      { type: 'boolean', default: false },
    ),
  ],
  body: gateBody,
  answer: 'GateAnswer',
});

/** Questions that carry a body and change nothing. */
export const questionPaths: Record<string, OpenApiPathItem> = {
  '/v1/preview': {
    post: sendOperation({
      operationId: 'preview',
      summary: 'What an unsaved rubric would give.',
      tags: ['Rubrics'],
      body: previewBodies.preview,
      answer: 'Preview',
    }),
  },
  '/v1/predict': {
    post: sendOperation({
      operationId: 'predict',
      summary: 'What rubrics would make of an entity that need not exist.',
      tags: ['Rubrics'],
      body: previewBodies.predict,
      answer: 'Prediction',
    }),
  },
  '/v1/gate': { post: withReport(gate) },
};

/** The same answers, as a report and with the status that fails a step. */
function withReport(operation: OpenApiOperation): OpenApiOperation {
  const { content } = operation.responses['200'];
  const both = {
    ...content,
    [JUNIT]: {
      schema: {
        type: 'string',
        description: 'A test case for each check that was considered.',
      },
    },
  };
  return {
    ...operation,
    responses: {
      ...operation.responses,
      '200': { description: 'What was asked for.', content: both },
      '412': { description: 'Not passed, and enforced.', content: both },
    },
  };
}
