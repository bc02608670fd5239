import { CHECK_RESULTS } from '@waymark/plugin-maturity-common';
import {
  arrayOf,
  type JsonSchema,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { CHANGED, DIRECTIONS } from '../limits';

const value: JsonSchema = {
  oneOf: [{ type: 'integer' }, oneOf(CHECK_RESULTS)],
  description: 'A level as a number, a result as a word.',
};

/** What changed, and what changed it. */
export const changeSchemas: Record<string, JsonSchema> = {
  ChangeCause: {
    oneOf: [
      object(
        {
          type: oneOf(['fact']),
          fact: text,
          title: text,
          before: text,
          after: text,
          at: time,
          url: text,
        },
        ['type', 'fact'],
      ),
      object({ type: oneOf(['stale']), fact: text, title: text, at: time }, [
        'type',
        'fact',
        'at',
      ]),
      object({ type: oneOf(['rubric']), before: text, after: text }, [
        'type',
        'after',
      ]),
      object({ type: oneOf(['waiver']), id: text, state: text }, [
        'type',
        'id',
        'state',
      ]),
      object({ type: oneOf(['entity']) }, ['type']),
    ],
  },
  MaturityChange: object(
    {
      id: text,
      entityRef: text,
      title: text,
      at: time,
      rubric: text,
      version: text,
      what: oneOf(CHANGED),
      track: text,
      check: text,
      subject: text,
      before: value,
      after: value,
      direction: oneOf(DIRECTIONS),
      causes: arrayOf(ref('ChangeCause')),
    },
    [
      'id',
      'entityRef',
      'at',
      'rubric',
      'version',
      'what',
      'subject',
      'after',
      'direction',
      'causes',
    ],
  ),
  ChangeRow: object(
    {
      id: text,
      entityRef: text,
      title: text,
      at: time,
      rubric: text,
      version: text,
      what: oneOf(CHANGED),
      track: text,
      check: text,
      subject: text,
      before: text,
      after: text,
      direction: oneOf(DIRECTIONS),
      causes: arrayOf(text),
    },
    ['id', 'entityRef'],
  ),
};
