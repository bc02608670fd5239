import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  number,
  object,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { openObject } from './limits';

/** Templates, what became of them, and what a run would make. */
export const templateSchemas: Record<string, JsonSchema> = {
  TemplateSummary: object(
    {
      entityRef: text,
      title: text,
      description: text,
      type: text,
      owner: text,
      version: text,
      changedAt: time,
      versions: integer,
      projects: object({ total: integer, behind: integer, drifted: integer }, [
        'total',
        'behind',
        'drifted',
      ]),
      runs: object({ total: integer, succeeded: integer, failed: integer }, [
        'total',
        'succeeded',
        'failed',
      ]),
      minutesSaved: number,
    },
    ['entityRef', 'title', 'type', 'versions', 'projects', 'runs'],
  ),
  AdoptionDay: object(
    {
      day: { type: 'string', format: 'date' },
      projects: integer,
      current: integer,
      behind: integer,
      drifted: integer,
      runs: integer,
      failed: integer,
      minutesSaved: number,
    },
    [
      'day',
      'projects',
      'current',
      'behind',
      'drifted',
      'runs',
      'failed',
      'minutesSaved',
    ],
  ),
  Adoption: object({ items: arrayOf(ref('AdoptionDay')) }, ['items']),
  Plan: object(
    {
      files: arrayOf(
        object({ path: text, size: integer, executable: boolean }, [
          'path',
          'size',
        ]),
      ),
      shown: arrayOf(object({ path: text, text }, ['path', 'text'])),
      entities: arrayOf(
        object(
          {
            entityRef: text,
            kind: text,
            title: text,
            problems: arrayOf(text),
          },
          ['entityRef', 'kind', 'title', 'problems'],
        ),
      ),
      raci: openObject('As EntityRaci of /api/raci/openapi.json.'),
      maturity: {
        ...arrayOf(openObject('As RubricScore of /api/maturity/openapi.json.')),
      },
      notes: arrayOf(
        object({ title: text, content: text }, ['title', 'content']),
      ),
      passedOver: arrayOf(text),
    },
    ['files', 'shown', 'entities', 'notes', 'passedOver'],
  ),
};
