import {
  entityParameters,
  listOperation,
  oneOf,
  type OpenApiPathItem,
  pageOf,
  qParameter,
  queryParameter,
  readOperation,
  ref,
  refParameter,
  sinceParameter,
  someOf,
  subjectParameters,
} from '@waymark/plugin-openapi-operations-node';
import { RACI_GAP_CODES } from '@waymark/plugin-raci-common';
import { PARTY_STATES, SEVERITIES } from './cellSchemas';
import {
  activityParameter,
  groupsParameter,
  partyParameters,
  roleParameter,
} from './parameters';

const SHORT_PAGES =
  'What the asker may not see is left out, so a page may be short or empty and still have a cursor.';

const matrix = listOperation({
  operationId: 'getMatrix',
  summary: 'Who acts for which entity.',
  description: `An activity narrows what else is asked for: a cell of the party or role in it, a gap in it; alone it finds the entities that have such an activity. As CSV: one line per entity and activity. ${SHORT_PAGES}`,
  tags: ['Matrix'],
  parameters: [
    ...subjectParameters,
    refParameter('party', 'A user or group that must have a cell.'),
    groupsParameter(false),
    roleParameter,
    activityParameter,
    someOf('gap', 'Codes of gaps; `any` for all.', ['any', ...RACI_GAP_CODES]),
    queryParameter(
      'groupBy',
      'Sorts by it first; entities without it come last.',
      oneOf(['system', 'domain', 'owner']),
    ),
  ],
  item: 'EntityRaci',
  answer: ref('MatrixPage'),
});
matrix.responses['200'].content!['text/csv'] = {
  schema: { type: 'string', description: 'One line per MatrixRow.' },
  'x-line': 'MatrixRow',
};

/** What can be read. */
export const readPaths: Record<string, OpenApiPathItem> = {
  '/v1/activities': {
    get: readOperation({
      operationId: 'listActivities',
      summary: 'The activities of this organisation, in their order.',
      tags: ['Matrix'],
      answer: pageOf('RaciActivity'),
    }),
  },
  '/v1/matrix': { get: matrix },
  '/v1/gaps': {
    get: listOperation({
      operationId: 'listGaps',
      summary: 'Where it is not said, or wrongly, who acts.',
      description: `By entity, within one by activity. ${SHORT_PAGES}`,
      tags: ['Matrix'],
      parameters: [
        ...subjectParameters,
        someOf('code', 'Codes of gaps.', RACI_GAP_CODES),
        someOf('severity', 'How bad they are.', SEVERITIES),
        activityParameter,
        refParameter('party', 'A user or group that gaps are about.'),
      ],
      item: 'GapItem',
      answer: ref('GapsPage'),
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}': {
    get: readOperation({
      operationId: 'getEntityRaci',
      summary: 'Who acts for one entity, and what the asker may do about it.',
      tags: ['Entities'],
      parameters: entityParameters,
      answer: ref('EntityRaciDetail'),
    }),
  },
  '/v1/entities/{kind}/{namespace}/{name}/history': {
    get: listOperation({
      operationId: 'listEntityChanges',
      summary: 'What changed in who acts for an entity, newest first.',
      tags: ['Entities'],
      parameters: [...entityParameters, sinceParameter],
      item: 'RaciChange',
    }),
  },
  '/v1/parties': {
    get: listOperation({
      operationId: 'listParties',
      summary: 'Users and groups, and how much each carries directly.',
      description:
        'Who may read only some entities gets counts of those, and the list by name.',
      tags: ['Parties'],
      parameters: [
        qParameter,
        someOf('kind', 'Kinds of parties.', ['user', 'group']),
        someOf('state', 'What is known of them.', PARTY_STATES),
        queryParameter('sort', 'Most duties first, or by name.', {
          ...oneOf(['duties', 'name']),
          default: 'duties',
        }),
      ],
      item: 'PartyDuties',
    }),
  },
  '/v1/parties/{kind}/{namespace}/{name}/duties': {
    get: listOperation({
      operationId: 'listDuties',
      summary: 'What a party has to do, by entity.',
      description: SHORT_PAGES,
      tags: ['Parties'],
      parameters: [
        ...partyParameters,
        roleParameter,
        activityParameter,
        groupsParameter(true),
      ],
      item: 'Duty',
    }),
  },
  '/v1/parties/{kind}/{namespace}/{name}/changes': {
    get: listOperation({
      operationId: 'listPartyChanges',
      summary:
        'What a party, or a group of a person, took on and gave up, newest first.',
      description: SHORT_PAGES,
      tags: ['Parties'],
      parameters: [...partyParameters, sinceParameter],
      item: 'RaciChange',
    }),
  },
};
