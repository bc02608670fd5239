import { CHECK_RESULTS } from '@waymark/plugin-maturity-common';
import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  object,
  oneOf,
  pageProperties,
  ref,
  text,
} from '@waymark/plugin-openapi-operations-node';

const summaryProperties = {
  id: text,
  title: text,
  version: text,
  description: text,
  levels: arrayOf(
    object({ level: integer, name: text, description: text }, [
      'level',
      'name',
    ]),
  ),
  tracks: arrayOf(
    object({ id: text, title: text, checks: integer, required: boolean }, [
      'id',
      'title',
      'checks',
      'required',
    ]),
  ),
  rollups: arrayOf(
    object(
      {
        id: text,
        title: text,
        levels: arrayOf(
          object({ level: integer, name: text }, ['level', 'name']),
        ),
      },
      ['id', 'title', 'levels'],
    ),
  ),
  default: boolean,
  source: text,
};

const SUMMARY = [
  'id',
  'title',
  'version',
  'levels',
  'tracks',
  'rollups',
  'default',
  'source',
] as const;

/** What is asked, and what can be asked for. */
export const rubricSchemas: Record<string, JsonSchema> = {
  FactDefinition: object(
    {
      id: text,
      type: oneOf(['boolean', 'number', 'text', 'time', 'list']),
      title: text,
      description: text,
      unit: text,
      values: arrayOf(text),
    },
    ['id', 'type', 'title', 'description'],
  ),
  RubricProblem: object(
    {
      severity: oneOf(['error', 'warning']),
      source: text,
      pointer: { type: 'string', description: 'JSON pointer into the rubric.' },
      line: integer,
      message: text,
    },
    ['severity', 'source', 'pointer', 'message'],
  ),
  RubricSummary: object(summaryProperties, [...SUMMARY]),
  RubricsPage: object(
    {
      ...pageProperties('RubricSummary'),
      problems: arrayOf(ref('RubricProblem')),
    },
    ['items', 'pageInfo', 'problems'],
  ),
  CheckCount: object(
    {
      track: text,
      check: text,
      results: object(
        Object.fromEntries(CHECK_RESULTS.map(result => [result, integer])),
        [...CHECK_RESULTS],
      ),
    },
    ['track', 'check', 'results'],
  ),
  RubricDetail: object(
    {
      ...summaryProperties,
      rubric: {
        type: 'object',
        description: 'As it is evaluated, every default filled in.',
      },
      yaml: text,
      counts: {
        ...arrayOf(ref('CheckCount')),
        description: 'For those who may read every entity.',
      },
      entities: integer,
      facts: arrayOf(ref('FactDefinition')),
    },
    [...SUMMARY, 'rubric', 'yaml', 'facts'],
  ),
};
