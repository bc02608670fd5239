import {
  arrayOf,
  type JsonSchema,
  number,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { openObject } from './limits';
import { ITEM_STATES, RECEIPT_STATES } from './words';

/** Receipts and drafts. */
export const receiptSchemas: Record<string, JsonSchema> = {
  ReceiptItem: object(
    {
      key: text,
      kind: text,
      title: text,
      url: text,
      action: text,
      state: {
        ...oneOf(ITEM_STATES),
        description:
          'planned: about to be made, the run ended before it said so. created, undone. left: undoing was refused or failed. foreign: made by an action that is not ours.',
      },
      reason: text,
      undo: openObject('What undoing needs; for the scaffolder alone.'),
      at: time,
    },
    ['key', 'kind', 'title', 'action', 'state', 'at'],
  ),
  Receipt: object(
    {
      taskId: text,
      template: object({ ref: text, version: text, title: text }, ['ref']),
      createdBy: text,
      startedAt: time,
      endedAt: time,
      state: oneOf(RECEIPT_STATES),
      failure: object({ step: text, message: text }, ['message']),
      answers: openObject('Without secrets.'),
      project: text,
      items: arrayOf(ref('ReceiptItem')),
      minutesSaved: number,
    },
    ['taskId', 'template', 'startedAt', 'state', 'answers', 'items'],
  ),
  Draft: object(
    {
      id: text,
      templateRef: text,
      templateTitle: text,
      formData: openObject('Without secrets.'),
      createdAt: time,
      changedAt: time,
    },
    ['id', 'templateRef', 'formData', 'createdAt', 'changedAt'],
  ),
};
