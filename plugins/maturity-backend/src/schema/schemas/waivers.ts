import {
  arrayOf,
  closed,
  integer,
  type JsonSchema,
  MAX_REF,
  object,
  oneOf,
  pageProperties,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_ID, MAX_REASON, MAX_URL, MIN_REASON } from '../limits';

/** Checks that somebody excused. */
export const waiverSchemas: Record<string, JsonSchema> = {
  Waiver: object(
    {
      id: text,
      entityRef: text,
      title: text,
      owner: text,
      rubric: text,
      track: text,
      check: text,
      checkTitle: text,
      state: ref('WaiverState'),
      reason: text,
      evidence: text,
      requestedBy: text,
      requestedAt: time,
      until: time,
      decidedBy: text,
      decidedAt: time,
      answer: text,
      accountable: arrayOf(text),
      undecidable: text,
      steps: arrayOf(
        object({ state: ref('WaiverState'), at: time, by: text, words: text }, [
          'state',
          'at',
        ]),
      ),
      may: arrayOf(oneOf(['approve', 'decline', 'withdraw', 'revoke'])),
    },
    [
      'id',
      'entityRef',
      'rubric',
      'track',
      'check',
      'checkTitle',
      'state',
      'reason',
      'requestedBy',
      'requestedAt',
      'until',
      'accountable',
      'steps',
      'may',
    ],
  ),
  WaiversPage: object(
    {
      ...pageProperties('Waiver'),
      maxDays: { ...integer, description: 'Longest waiver, in days.' },
    },
    ['items', 'pageInfo', 'maxDays'],
  ),
};

/** Bodies that are sent. */
export const waiverBodies = {
  request: closed(
    {
      entityRef: { type: 'string', minLength: 1, maxLength: MAX_REF },
      rubric: { type: 'string', minLength: 1, maxLength: MAX_ID },
      check: { type: 'string', minLength: 1, maxLength: MAX_ID },
      reason: {
        type: 'string',
        minLength: MIN_REASON,
        maxLength: MAX_REASON,
      },
      evidence: { type: 'string', minLength: 1, maxLength: MAX_URL },
      until: { type: 'string', minLength: 10, maxLength: 40 },
    },
    ['entityRef', 'rubric', 'check', 'reason', 'until'],
  ),
  answer: closed({ words: { type: 'string', maxLength: MAX_REASON } }),
  nothing: closed({}),
} as const;
