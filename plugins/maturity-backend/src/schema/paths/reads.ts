import {
  entityParameters,
  listOperation,
  MAX_LIMIT,
  oneOf,
  type OpenApiOperation,
  type OpenApiPathItem,
  pageParameters,
  queryParameter,
  readOperation,
  ref,
  refParameter,
  sendOperation,
  sinceParameter,
  someOf,
  subjectParameters,
} from '@waymark/plugin-openapi-operations-node';
import { CHANGED, DIRECTIONS, GROUPS, SORTS } from '../limits';
import { waiverBodies } from '../schemas/waivers';
import {
  checksParameter,
  entityParameter,
  groupParameters,
  levelParameter,
  oneId,
  resultParameter,
  rubricParameter,
  SHORT_PAGES,
} from './parameters';

const entities = listOperation({
  operationId: 'listEntities',
  summary: 'Entities that a rubric applies to, with their levels.',
  description: `With a track: only entities that it applies to, and \`level\` and the order are of that track. ${SHORT_PAGES}`,
  tags: ['Entities'],
  parameters: [
    ...subjectParameters,
    rubricParameter,
    oneId('track', 'Id of a track of the rubric.'),
    levelParameter,
    oneId('check', 'Id of a check that has one of `result`.'),
    resultParameter('Results of the check.'),
    queryParameter('sort', 'By name, or the lowest first.', {
      ...oneOf(SORTS),
      default: 'name',
    }),
  ],
  item: 'ScoredEntity',
  answer: ref('EntitiesPage'),
});

const rollup = listOperation({
  operationId: 'getRollup',
  summary: 'How the entities of each group stand, and all together.',
  description:
    'Groups by title; what belongs to none comes last. As CSV: a line for the rubric, each track and each roll-up of a group.',
  tags: ['Roll-ups'],
  parameters: [
    ...subjectParameters,
    rubricParameter,
    queryParameter('groupBy', 'What entities are grouped by.', {
      ...oneOf(GROUPS),
      default: 'owner',
    }),
  ],
  item: 'RollupItem',
  answer: ref('RollupPage'),
});
rollup.parameters = rollup.parameters?.map(parameter =>
  parameter.name === 'limit'
    ? {
        ...pageParameters[0],
        schema: {
          type: 'integer',
          minimum: 1,
          maximum: MAX_LIMIT,
          default: 100,
        },
      }
    : parameter,
);

const history = listOperation({
  operationId: 'listHistory',
  summary: 'What changed in levels and results, and why, newest first.',
  description: SHORT_PAGES,
  tags: ['History'],
  parameters: [
    entityParameter,
    ...groupParameters,
    oneId('rubric', 'Id of a rubric; all without.'),
    oneId('track', 'Id of a track.'),
    oneId('check', 'Id of a check.'),
    someOf('what', 'What changed.', CHANGED),
    someOf('direction', 'Which way.', DIRECTIONS),
    sinceParameter,
  ],
  item: 'MaturityChange',
});

/** What can be read of entities. */
export const readPaths: Record<string, OpenApiPathItem> = {
  '/v1/entities': { get: withLines(entities, 'EntityRow') },
  '/v1/entities/{kind}/{namespace}/{name}': {
    get: readOperation({
      operationId: 'getScorecard',
      summary: 'Where one entity stands, why, and what to do next.',
      tags: ['Entities'],
      parameters: entityParameters,
      answer: ref('ScorecardDetail'),
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}/refresh': {
    post: sendOperation({
      operationId: 'refresh',
      summary: 'Asks every source about the entity anew, then answers.',
      tags: ['Entities'],
      parameters: entityParameters,
      body: waiverBodies.nothing,
      answer: 'ScorecardDetail',
    }),
  },
  '/v1/failing': {
    get: listOperation({
      operationId: 'listFailing',
      summary: 'Checks that are open, by entity, with reason and cure.',
      description: SHORT_PAGES,
      tags: ['Entities'],
      parameters: [
        ...subjectParameters,
        rubricParameter,
        oneId('track', 'Id of a track of the rubric.'),
        checksParameter,
        resultParameter('Results; fail, no-data and error without.'),
      ],
      item: 'FailingCheck',
    }),
  },
  '/v1/rollup': { get: withLines(rollup, 'RollupRow') },
  '/v1/history': { get: withLines(history, 'ChangeRow') },
  '/v1/trend': {
    get: readOperation({
      operationId: 'getTrend',
      summary: 'How an entity, a group or the organisation stood, day by day.',
      description:
        'Days on which something differed, and today, oldest first. Who may read only some entities gets of groups only today.',
      tags: ['Roll-ups'],
      parameters: [
        rubricParameter,
        entityParameter,
        refParameter('owner', 'An owner; without a kind, a group.'),
        refParameter('system', 'A system.'),
        refParameter('domain', 'A domain.'),
        queryParameter(
          'from',
          'First day; 90 days back without, two years at most.',
          { type: 'string', minLength: 10, maxLength: 10 },
        ),
      ],
      answer: ref('Trend'),
    }),
  },
};

/** As CSV, lines of another schema than the items of the page. */
function withLines(
  operation: OpenApiOperation,
  line: string,
): OpenApiOperation {
  const content = operation.responses['200'].content;
  if (content) {
    content['text/csv'] = {
      schema: {
        type: 'string',
        description: `One line per ${line}; the next page is in the Link header.`,
      },
      'x-line': line,
    };
  }
  return operation;
}
