import { CHECK_RESULTS, WAIVER_STATES } from '@waymark/plugin-maturity-common';
import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  number,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

/** What of a rubric's view does not depend on its checks. */
const levelProperties = {
  level: integer,
  levelName: text,
  waived: {
    type: 'integer',
    description: 'Waived checks that the level stands on.',
  } satisfies JsonSchema,
  points: ref('Points'),
};

const scorecardProperties = {
  entityRef: text,
  title: text,
  rubrics: arrayOf(ref('RubricScore')),
  evaluatedAt: time,
  gathering: {
    ...arrayOf(text),
    description: 'Sources that have not answered about it yet.',
  },
};

/** What is known of one entity. */
export const scorecardSchemas: Record<string, JsonSchema> = {
  CheckResult: oneOf(CHECK_RESULTS),
  WaiverState: oneOf(WAIVER_STATES),
  FactValue: {
    description: 'True or false, a number, a text, a list of texts, or null.',
  },
  Points: object({ earned: number, possible: number }, ['earned', 'possible']),
  Evidence: object({ url: text, title: text }),
  CheckFact: object(
    {
      id: text,
      title: text,
      value: ref('FactValue'),
      unit: text,
      at: time,
      evidence: ref('Evidence'),
      stale: boolean,
      error: text,
    },
    ['id'],
  ),
  Cure: object(
    {
      text,
      url: text,
      template: object({ ref: text, values: { type: 'object' } }, [
        'ref',
        'values',
      ]),
    },
    ['text'],
  ),
  CheckAnswer: object(
    {
      id: text,
      title: text,
      level: integer,
      weight: number,
      result: ref('CheckResult'),
      reason: text,
      why: text,
      facts: arrayOf(ref('CheckFact')),
      since: time,
      cure: ref('Cure'),
      waiver: object({ id: text, state: ref('WaiverState'), until: time }, [
        'id',
        'state',
        'until',
      ]),
      waivable: boolean,
    },
    [
      'id',
      'title',
      'level',
      'weight',
      'result',
      'reason',
      'why',
      'facts',
      'waivable',
    ],
  ),
  TrackAnswer: object(
    {
      id: text,
      title: text,
      ...levelProperties,
      applicable: boolean,
      required: boolean,
      checks: arrayOf(ref('CheckAnswer')),
    },
    [
      'id',
      'title',
      'level',
      'levelName',
      'applicable',
      'required',
      'waived',
      'points',
      'checks',
    ],
  ),
  NextStep: object(
    {
      track: text,
      check: text,
      title: text,
      rubricLevel: integer,
      trackLevel: integer,
      points: number,
      cure: ref('Cure'),
    },
    ['track', 'check', 'title', 'points'],
  ),
  RubricScore: object(
    {
      id: text,
      title: text,
      version: text,
      ...levelProperties,
      highest: integer,
      rollups: arrayOf(
        object({ id: text, title: text, level: integer, levelName: text }, [
          'id',
          'title',
          'level',
          'levelName',
        ]),
      ),
      tracks: arrayOf(ref('TrackAnswer')),
      next: arrayOf(ref('NextStep')),
    },
    [
      'id',
      'title',
      'version',
      'level',
      'levelName',
      'highest',
      'points',
      'waived',
      'rollups',
      'tracks',
      'next',
    ],
  ),
  ScorecardDetail: object(
    {
      ...scorecardProperties,
      may: object({ requestWaiver: boolean, refresh: boolean }, [
        'requestWaiver',
        'refresh',
      ]),
    },
    ['entityRef', 'rubrics', 'gathering', 'may'],
  ),
};
