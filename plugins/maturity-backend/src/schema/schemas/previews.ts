import {
  arrayOf,
  boolean,
  closed,
  integer,
  type JsonSchema,
  object,
  ref,
  text,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_ID, MAX_PREVIEWED, MAX_RUBRIC } from '../limits';

const levels = arrayOf(integer);

const named = object({ level: integer, levelName: text }, [
  'level',
  'levelName',
]);

/** What would be. */
export const previewSchemas: Record<string, JsonSchema> = {
  PreviewMove: object(
    {
      entityRef: text,
      title: text,
      owner: text,
      before: named,
      after: named,
      checks: arrayOf(
        object(
          {
            check: text,
            before: ref('CheckResult'),
            after: ref('CheckResult'),
          },
          ['check'],
        ),
      ),
    },
    ['entityRef', 'checks'],
  ),
  Preview: object(
    {
      problems: arrayOf(ref('RubricProblem')),
      comparedWith: object({ id: text, version: text }, ['id', 'version']),
      evaluated: integer,
      partial: boolean,
      levels,
      before: levels,
      tracks: arrayOf(
        object({ id: text, title: text, levels, notApplicable: integer }, [
          'id',
          'title',
          'levels',
          'notApplicable',
        ]),
      ),
      counts: arrayOf(ref('CheckCount')),
      moves: arrayOf(ref('PreviewMove')),
      risen: integer,
      fallen: integer,
    },
    [
      'problems',
      'evaluated',
      'partial',
      'levels',
      'tracks',
      'counts',
      'moves',
      'risen',
      'fallen',
    ],
  ),
  Prediction: object({ rubrics: arrayOf(ref('RubricScore')) }, ['rubrics']),
};

/** Bodies; they are checked by themselves, without refs. */
export const previewBodies = {
  preview: closed(
    {
      rubric: { type: 'string', maxLength: MAX_RUBRIC },
      filter: {
        type: 'object',
        description: 'A filter predicate of the catalog.',
      },
      limit: { type: 'integer', minimum: 1, maximum: MAX_PREVIEWED },
    },
    ['rubric'],
  ),
  predict: closed(
    {
      rubric: { type: 'string', minLength: 1, maxLength: MAX_ID },
      entity: { type: 'object' },
      facts: { type: 'object' },
    },
    ['entity', 'facts'],
  ),
} as const;
