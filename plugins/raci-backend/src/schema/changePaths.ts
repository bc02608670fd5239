import {
  entityParameters,
  type JsonSchema,
  listOperation,
  type OpenApiOperation,
  type OpenApiPathItem,
  pathParameter,
  readOperation,
  ref,
  refParameter,
  sendOperation,
  someOf,
} from '@waymark/plugin-openapi-operations-node';
import { bodySchemas, HANDOVER_STATES } from './changeSchemas';

const idParameter = pathParameter('id', 'Id of a hand-over.', {
  type: 'string',
  maxLength: 63,
});

/** Previews, proposals and hand-overs. */
export const changePaths: Record<string, OpenApiPathItem> = {
  '/v1/entities/{kind}/{namespace}/{name}/preview': {
    post: send({
      operationId: 'preview',
      summary: 'What a declaration that is not saved would come to.',
      tags: ['Changes'],
      parameters: entityParameters,
      body: bodySchemas.preview,
      answer: 'RaciPreview',
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}/proposal': {
    post: send({
      operationId: 'propose',
      summary: 'Proposes a declaration where it is written.',
      tags: ['Changes'],
      parameters: entityParameters,
      body: bodySchemas.proposal,
      answer: 'ChangeProposal',
    }),
  },
  '/v1/handovers': {
    get: listOperation({
      operationId: 'listHandovers',
      summary: 'Duties on their way to somebody else, newest first.',
      tags: ['Hand-overs'],
      parameters: [
        refParameter(
          'party',
          'Who gives, takes or proposes; groups of a person count too.',
        ),
        refParameter('entityRef', 'An entity whose duties they are.'),
        someOf('state', 'States.', HANDOVER_STATES),
      ],
      item: 'Handover',
    }),
    post: send({
      operationId: 'createHandover',
      summary: 'Offers duties to somebody.',
      description:
        'Names duties in `items`, or all that `from` holds directly with `all`.',
      tags: ['Hand-overs'],
      body: bodySchemas.handover,
      answer: 'Handover',
    }),
  },
  '/v1/handovers/preview': {
    post: send({
      operationId: 'previewHandover',
      summary: 'The exact change of a hand-over, before anybody is asked.',
      tags: ['Hand-overs'],
      body: bodySchemas.handover,
      answer: 'HandoverPreview',
    }),
  },
  '/v1/handovers/{id}': {
    get: readOperation({
      operationId: 'getHandover',
      summary: 'One hand-over.',
      tags: ['Hand-overs'],
      parameters: [idParameter],
      answer: ref('Handover'),
    }),
  },
  '/v1/handovers/{id}/accept': {
    post: step('acceptHandover', 'Takes the duties on.', bodySchemas.nothing),
  },
  '/v1/handovers/{id}/decline': {
    post: step('declineHandover', 'Says no.', bodySchemas.answer),
  },
  '/v1/handovers/{id}/withdraw': {
    post: step('withdrawHandover', 'Takes it back.', bodySchemas.nothing),
  },
  '/v1/handovers/{id}/retry': {
    post: step(
      'retryHandover',
      'Proposes again what could not be proposed.',
      bodySchemas.nothing,
    ),
  },
};

function step(
  operationId: string,
  summary: string,
  body: JsonSchema,
): OpenApiOperation {
  return send({
    operationId,
    summary,
    tags: ['Hand-overs'],
    parameters: [idParameter],
    body,
    answer: 'Handover',
  });
}

function send(
  options: Omit<Parameters<typeof sendOperation>[0], 'conflict'>,
): OpenApiOperation {
  return sendOperation({
    ...options,
    conflict: 'It was answered meanwhile, or is already on its way.',
  });
}
