import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  number,
  object,
  oneOf,
  pageProperties,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

/** Number of entities per level. */
const levels: JsonSchema = {
  ...arrayOf(integer),
  description: 'Number of entities per level, from 0.',
};

/** What every list of a rubric says of it. */
const ofRubric = { rubric: text, version: text };

const rollup = object({ id: text, levels }, ['id', 'levels']);

const entityProperties = {
  entityRef: text,
  title: text,
  kind: text,
  type: text,
  lifecycle: text,
  owner: text,
  system: text,
  domain: text,
  level: integer,
  levelName: text,
};

/** How many entities stand, and which. */
export const rollupSchemas: Record<string, JsonSchema> = {
  ScoredEntity: object(
    {
      ...entityProperties,
      points: ref('Points'),
      waived: integer,
      tracks: arrayOf(
        object({ id: text, level: integer, applicable: boolean }, [
          'id',
          'level',
          'applicable',
        ]),
      ),
      rollups: arrayOf(object({ id: text, level: integer }, ['id', 'level'])),
      open: {
        type: 'integer',
        description: 'Checks that fail, have no data or an error.',
      },
    },
    [
      'entityRef',
      'kind',
      'level',
      'levelName',
      'points',
      'waived',
      'tracks',
      'rollups',
      'open',
    ],
  ),
  EntitiesPage: object({ ...ofRubric, ...pageProperties('ScoredEntity') }, [
    'rubric',
    'version',
    'items',
    'pageInfo',
  ]),
  EntityRow: object(
    {
      ...entityProperties,
      earned: number,
      possible: number,
      waived: integer,
      open: integer,
      tracks: arrayOf(text),
      rollups: arrayOf(text),
    },
    ['entityRef'],
  ),
  RollupItem: object(
    {
      group: text,
      title: text,
      entities: integer,
      levels,
      mean: number,
      points: ref('Points'),
      waived: integer,
      tracks: arrayOf(
        object({ id: text, levels, notApplicable: integer, mean: number }, [
          'id',
          'levels',
          'notApplicable',
          'mean',
        ]),
      ),
      rollups: arrayOf(rollup),
    },
    ['entities', 'levels', 'mean', 'points', 'waived', 'tracks', 'rollups'],
  ),
  RollupPage: object(
    {
      ...ofRubric,
      ...pageProperties('RollupItem'),
      total: ref('RollupItem'),
      atLeast: {
        type: 'boolean',
        description:
          'True when not all entities were looked at: the asker may read only some, or a new version of the rubric is being rolled out.',
      },
    },
    ['rubric', 'version', 'items', 'pageInfo', 'total'],
  ),
  RollupRow: object(
    {
      group: text,
      title: text,
      of: oneOf(['rubric', 'track', 'rollup']),
      id: text,
      entities: integer,
      notApplicable: integer,
      mean: number,
      levels: arrayOf(text),
      earned: number,
      possible: number,
      waived: integer,
    },
    ['of', 'id'],
  ),
  FailingCheck: object(
    {
      entityRef: text,
      title: text,
      owner: text,
      rubric: text,
      track: text,
      check: text,
      checkTitle: text,
      level: integer,
      result: ref('CheckResult'),
      reason: text,
      since: time,
      cure: ref('Cure'),
    },
    [
      'entityRef',
      'rubric',
      'track',
      'check',
      'checkTitle',
      'level',
      'result',
      'reason',
    ],
  ),
  TrendPoint: object(
    {
      day: { type: 'string', format: 'date' },
      levels,
      points: ref('Points'),
      tracks: arrayOf(
        object({ id: text, levels, notApplicable: integer }, [
          'id',
          'levels',
          'notApplicable',
        ]),
      ),
      rollups: arrayOf(rollup),
    },
    ['day', 'levels', 'points', 'tracks', 'rollups'],
  ),
  Trend: object({ ...ofRubric, items: arrayOf(ref('TrendPoint')) }, [
    'rubric',
    'version',
    'items',
  ]),
};
