import {
  arrayOf,
  boolean,
  closed,
  integer,
  type JsonSchema,
  MAX_REF,
  object,
  ref,
  text,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_CHECKS, MAX_ID, MAX_LEVEL } from '../limits';

const considered = {
  track: text,
  check: text,
  title: text,
  level: integer,
  result: ref('CheckResult'),
};

const CONSIDERED = ['track', 'check', 'title', 'level', 'result'] as const;

/** What the gate answers. */
export const gateSchemas: Record<string, JsonSchema> = {
  GateAnswer: object(
    {
      passed: boolean,
      entityRef: text,
      rubric: text,
      version: text,
      level: integer,
      levelName: text,
      waived: integer,
      required: object({
        level: integer,
        levelName: text,
        checks: arrayOf(text),
      }),
      failing: arrayOf(
        object({ ...considered, reason: text, cure: ref('Cure') }, [
          ...CONSIDERED,
          'reason',
        ]),
      ),
      considered: arrayOf(object(considered, [...CONSIDERED])),
      url: text,
    },
    [
      'passed',
      'entityRef',
      'rubric',
      'version',
      'level',
      'levelName',
      'waived',
      'required',
      'failing',
      'considered',
    ],
  ),
};

/** What is asked of the gate. */
export const gateBody = closed(
  {
    entityRef: { type: 'string', minLength: 1, maxLength: MAX_REF },
    rubric: { type: 'string', minLength: 1, maxLength: MAX_ID },
    minLevel: { type: 'integer', minimum: 0, maximum: MAX_LEVEL },
    checks: {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: MAX_ID },
      maxItems: MAX_CHECKS,
    },
  },
  ['entityRef'],
);
