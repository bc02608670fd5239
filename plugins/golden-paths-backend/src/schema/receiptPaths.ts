import {
  listOperation,
  type OpenApiPathItem,
  oneOf,
  pageOf,
  pageParameters,
  pathParameter,
  queryParameter,
  quietOperation,
  readOperation,
  ref,
  refParameter,
  sendOperation,
} from '@waymark/plugin-openapi-operations-node';
import { bodySchemas } from './bodySchemas';
import { MAX_ID } from './limits';
import { RECEIPT_STATES } from './words';

const SCAFFOLDER = "For the scaffolder's backend alone.";

const taskParameter = pathParameter('taskId', 'Id of a run.', {
  type: 'string',
  maxLength: MAX_ID,
});

const draftParameter = pathParameter('id', 'A UUID of who keeps it.', {
  type: 'string',
  pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  maxLength: 36,
});

/** Receipts of runs, and drafts of forms. */
export const receiptPaths: Record<string, OpenApiPathItem> = {
  '/v1/receipts': {
    get: listOperation({
      operationId: 'listReceipts',
      summary: 'Who ran which template and what it made, newest first.',
      description:
        "The asker's own, and those of projects the asker owns; an administrator's: all.",
      tags: ['Receipts'],
      parameters: [
        refParameter('template', 'A template; without a kind, one.'),
        refParameter('createdBy', 'A person; without a kind, a user.'),
        refParameter('project', 'The entity that a run was for.'),
        queryParameter('state', 'How it ended.', oneOf(RECEIPT_STATES)),
      ],
      item: 'Receipt',
    }),
  },
  '/v1/receipts/{taskId}': {
    get: readOperation({
      operationId: 'getReceipt',
      summary: 'One receipt.',
      tags: ['Receipts'],
      parameters: [taskParameter],
      answer: ref('Receipt'),
    }),
    put: quietOperation({
      operationId: 'startReceipt',
      summary: 'Opens a receipt, or says more of the run.',
      description: `${SCAFFOLDER} What a later request does not say stays.`,
      tags: ['Runs'],
      parameters: [taskParameter],
      body: bodySchemas.start,
      done: 'It is written down.',
    }),
  },
  '/v1/receipts/{taskId}/items': {
    get: readOperation({
      operationId: 'listReceiptItems',
      summary: 'What a run made, in the order of making, with how to undo it.',
      description: SCAFFOLDER,
      tags: ['Runs'],
      parameters: [taskParameter],
      answer: pageOf('ReceiptItem'),
    }),
  },
  '/v1/receipts/{taskId}/items/{key}': {
    put: quietOperation({
      operationId: 'putReceiptItem',
      summary: 'Writes down one thing that a run makes.',
      description: SCAFFOLDER,
      tags: ['Runs'],
      parameters: [
        taskParameter,
        pathParameter('key', 'Names the thing within the run.', {
          type: 'string',
          maxLength: MAX_ID,
        }),
      ],
      body: bodySchemas.item,
      done: 'It is written down.',
    }),
  },
  '/v1/receipts/{taskId}/rendered': {
    put: quietOperation({
      operationId: 'putRendered',
      summary: 'Keeps the files that a run rendered.',
      description: `${SCAFFOLDER} They are the base of later updates.`,
      tags: ['Runs'],
      parameters: [taskParameter],
      body: bodySchemas.rendered,
      done: 'They are kept.',
    }),
  },
  '/v1/drafts': {
    get: readOperation({
      operationId: 'listDrafts',
      summary: "The asker's own drafts, last changed first.",
      tags: ['Drafts'],
      parameters: pageParameters,
      answer: pageOf('Draft'),
    }),
  },
  '/v1/drafts/{id}': {
    get: readOperation({
      operationId: 'getDraft',
      summary: "One draft of the asker's.",
      tags: ['Drafts'],
      parameters: [draftParameter],
      answer: ref('Draft'),
    }),
    put: sendOperation({
      operationId: 'saveDraft',
      summary: 'Keeps a form to go on with, without its secrets.',
      tags: ['Drafts'],
      parameters: [draftParameter],
      body: bodySchemas.draft,
      answer: 'Draft',
      conflict: 'There are too many drafts, or the id is taken.',
    }),
    delete: quietOperation({
      operationId: 'deleteDraft',
      summary: 'Forgets a draft.',
      tags: ['Drafts'],
      parameters: [draftParameter],
      done: 'It is gone.',
    }),
  },
};
