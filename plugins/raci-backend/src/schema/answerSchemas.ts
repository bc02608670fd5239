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
  time,
} from '@waymark/plugin-openapi-operations-node';
import { RACI_GAP_CODES, RACI_ROLES } from '@waymark/plugin-raci-common';
import { gapProperties, PARTY_STATES, SEVERITIES } from './cellSchemas';

const ONLY_FOR_ALL =
  'With the first page, for those who may read every entity. Each is counted without its own filter.';

const ENTITY_RACI = [
  'entityRef',
  'declared',
  'activities',
  'gaps',
  'gapCount',
] as const;

const facet = arrayOf(
  object({ value: text, count: integer }, ['value', 'count']),
);

const counts = (name: string, value: JsonSchema, isAlways = true) =>
  arrayOf(
    object({ [name]: value, count: integer }, [
      ...(isAlways ? [name] : []),
      'count',
    ]),
  );

/** What the reads answer. */
export const answerSchemas: Record<string, JsonSchema> = {
  EntityRaci: object(entityProperties(), [...ENTITY_RACI]),
  EntityRaciDetail: object(
    {
      ...entityProperties(),
      may: object(
        {
          propose: boolean,
          handOver: arrayOf(
            object({ activity: text, role: ref('HandoverRole'), ref: text }, [
              'activity',
              'role',
              'ref',
            ]),
          ),
        },
        ['propose', 'handOver'],
      ),
      handovers: arrayOf(
        object(
          {
            id: text,
            state: ref('HandoverState'),
            from: text,
            to: text,
            activity: text,
            role: ref('HandoverRole'),
          },
          ['id', 'state', 'from', 'to', 'activity', 'role'],
        ),
      ),
    },
    [...ENTITY_RACI, 'may', 'handovers'],
  ),
  MatrixPage: object(
    {
      ...pageProperties('EntityRaci'),
      facets: {
        ...object({
          kind: facet,
          lifecycle: facet,
          owner: facet,
          system: facet,
          domain: facet,
          gap: facet,
        }),
        description: ONLY_FOR_ALL,
      },
    },
    ['items', 'pageInfo'],
  ),
  MatrixRow: object(
    {
      entityRef: text,
      title: text,
      type: text,
      lifecycle: text,
      owner: text,
      system: text,
      domain: text,
      activity: text,
      current: boolean,
      responsible: arrayOf(text),
      accountable: arrayOf(text),
      consulted: arrayOf(text),
      informed: arrayOf(text),
      gaps: arrayOf(text),
    },
    ['entityRef', 'activity'],
  ),
  GapItem: object(
    { entityRef: text, title: text, owner: text, ...gapProperties() },
    ['entityRef', 'code', 'severity', 'message', 'mend', 'since'],
  ),
  GapsPage: object(
    {
      ...pageProperties('GapItem'),
      totals: {
        ...object(
          {
            byCode: counts('code', oneOf(RACI_GAP_CODES)),
            bySeverity: counts('severity', oneOf(SEVERITIES)),
            byOwner: counts('owner', text, false),
            entities: integer,
          },
          ['byCode', 'bySeverity', 'byOwner', 'entities'],
        ),
        description: ONLY_FOR_ALL,
      },
    },
    ['items', 'pageInfo'],
  ),
  PartyDuties: object(
    {
      ref: text,
      title: text,
      state: oneOf(PARTY_STATES),
      duties: object(
        Object.fromEntries(RACI_ROLES.map(role => [role, integer])),
        [...RACI_ROLES],
      ),
      entities: integer,
      atLeast: {
        type: 'boolean',
        description:
          'True when there may be more: the asker may read only some entities, and not all of these many were checked.',
      },
    },
    ['ref', 'state', 'duties', 'entities'],
  ),
  Duty: object(
    {
      entityRef: text,
      title: text,
      lifecycle: text,
      activity: text,
      role: oneOf(RACI_ROLES),
      origin: ref('RaciOrigin'),
      since: time,
      through: {
        type: 'string',
        description: 'The group through which a person has it.',
      },
      current: {
        type: 'boolean',
        description: 'The entity is in this activity now.',
      },
    },
    ['entityRef', 'activity', 'role', 'origin', 'since', 'current'],
  ),
  RaciChange: object(
    {
      id: text,
      entityRef: text,
      title: text,
      at: time,
      activity: text,
      role: oneOf(RACI_ROLES),
      ref: text,
      change: oneOf(['added', 'removed']),
      origin: ref('RaciOrigin'),
      by: text,
      handoverId: text,
    },
    ['id', 'entityRef', 'at', 'activity', 'role', 'ref', 'change', 'origin'],
  ),
};

function entityProperties() {
  return {
    entityRef: text,
    title: text,
    type: text,
    lifecycle: text,
    owner: text,
    system: text,
    domain: text,
    stage: {
      type: 'string',
      description: 'The activity the entity is in now.',
    } satisfies JsonSchema,
    declared: boolean,
    activities: arrayOf(ref('ResolvedActivity')),
    gaps: arrayOf(ref('RaciGap')),
    gapCount: integer,
  };
}
