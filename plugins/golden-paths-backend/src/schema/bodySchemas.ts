import {
  boolean,
  closed,
  type JsonSchema,
  oneOf,
  text,
} from '@waymark/plugin-openapi-operations-node';
import {
  id,
  MAX_FILES,
  MAX_RECORD,
  openObject,
  refText,
  words,
} from './limits';
import { ITEM_STATES } from './words';

const answers = openObject('Answers by the name of the question.');

/** What is sent. */
export const bodySchemas = {
  plan: closed({ values: openObject('What the wizard was told.') }, ['values']),
  nothing: closed({}),
  preview: closed({ answers }),
  proposal: closed({ answers, revision: id }, ['revision']),
  start: closed(
    {
      templateRef: refText,
      templateVersion: id,
      createdBy: refText,
      answers,
      project: refText,
      minutesSaved: { type: 'integer', minimum: 0, maximum: 10_000_000 },
    },
    ['templateRef'],
  ),
  item: closed(
    {
      kind: id,
      title: words,
      url: words,
      action: id,
      state: oneOf(ITEM_STATES),
      reason: words,
      undo: openObject('What undoing needs.'),
    },
    ['kind', 'title', 'action', 'state'],
  ),
  rendered: closed(
    {
      record: { type: 'string', minLength: 1, maxLength: MAX_RECORD },
      files: {
        type: 'array',
        maxItems: MAX_FILES,
        items: closed(
          {
            path: { type: 'string', minLength: 1, maxLength: 1_000 },
            base64: text,
            executable: boolean,
          },
          ['path', 'base64'],
        ),
      },
    },
    ['record', 'files'],
  ),
  draft: closed(
    { templateRef: refText, formData: openObject('The form so far.') },
    ['templateRef', 'formData'],
  ),
} satisfies Record<string, JsonSchema>;
