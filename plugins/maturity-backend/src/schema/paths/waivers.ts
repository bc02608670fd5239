import { WAIVER_STATES } from '@waymark/plugin-maturity-common';
import {
  type JsonSchema,
  listOperation,
  type OpenApiOperation,
  type OpenApiPathItem,
  queryParameter,
  readOperation,
  ref,
  sendOperation,
  someOf,
} from '@waymark/plugin-openapi-operations-node';
import { waiverBodies } from '../schemas/waivers';
import {
  entityParameter,
  groupParameters,
  idParameter,
  oneId,
  SHORT_PAGES,
} from './parameters';

const ofWaiver = [idParameter('Id of a waiver.')];

/** Asking to be excused, and deciding about it. */
export const waiverPaths: Record<string, OpenApiPathItem> = {
  '/v1/waivers': {
    get: listOperation({
      operationId: 'listWaivers',
      summary: 'Waivers, newest first.',
      description: SHORT_PAGES,
      tags: ['Waivers'],
      parameters: [
        entityParameter,
        ...groupParameters,
        oneId('rubric', 'Id of a rubric.'),
        oneId('check', 'Id of a check.'),
        someOf('state', 'States.', WAIVER_STATES),
        queryParameter(
          'mine',
          'Only those that the asker may decide about now.',
          { type: 'boolean' },
        ),
      ],
      item: 'Waiver',
      answer: ref('WaiversPage'),
    }),
    post: sendOperation({
      operationId: 'requestWaiver',
      summary: 'Asks for a check to be excused for a while.',
      tags: ['Waivers'],
      body: waiverBodies.request,
      answer: 'Waiver',
      conflict: 'One for the same check is under way; it is named.',
    }),
  },
  '/v1/waivers/{id}': {
    get: readOperation({
      operationId: 'getWaiver',
      summary: 'One waiver with every state it went through.',
      tags: ['Waivers'],
      parameters: ofWaiver,
      answer: ref('Waiver'),
    }),
  },
  '/v1/waivers/{id}/approve': {
    post: step('approveWaiver', 'The Accountable says yes.'),
  },
  '/v1/waivers/{id}/decline': {
    post: step('declineWaiver', 'The Accountable says no.'),
  },
  '/v1/waivers/{id}/withdraw': {
    post: step(
      'withdrawWaiver',
      'Who asked takes it back.',
      waiverBodies.nothing,
    ),
  },
  '/v1/waivers/{id}/revoke': {
    post: step('revokeWaiver', 'The Accountable ends it early.'),
  },
};

function step(
  operationId: string,
  summary: string,
  body: JsonSchema = waiverBodies.answer,
): OpenApiOperation {
  return sendOperation({
    operationId,
    summary,
    tags: ['Waivers'],
    parameters: ofWaiver,
    body,
    answer: 'Waiver',
    conflict: 'It is in another state by now.',
  });
}
