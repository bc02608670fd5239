import {
  arrayOf,
  boolean,
  closed,
  integer,
  type JsonSchema,
  MAX_REF,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import {
  CAMPAIGN_STATES,
  MAX_CHECKS,
  MAX_GUIDANCE,
  MAX_ID,
  MAX_LEVEL,
  MAX_TITLE,
  MIN_TITLE,
} from '../limits';

const progress = { done: integer, waived: integer, total: integer };
const PROGRESS = ['done', 'waived', 'total'] as const;

const day: JsonSchema = { type: 'string', format: 'date' };

const campaignProperties = {
  id: text,
  title: text,
  guidance: text,
  owner: text,
  rubric: text,
  target: ref('CampaignTarget'),
  scope: {
    type: 'object',
    description: 'A filter predicate of the catalog.',
  } satisfies JsonSchema,
  dueOn: day,
  createdBy: text,
  createdAt: time,
  state: oneOf(CAMPAIGN_STATES),
  archivedAt: time,
  archivedBy: text,
  overdue: boolean,
  progress: ref('CampaignProgress'),
  version: text,
  problem: text,
  may: arrayOf(oneOf(['change', 'archive', 'reopen'])),
};

const CAMPAIGN = [
  'id',
  'title',
  'owner',
  'rubric',
  'target',
  'dueOn',
  'createdBy',
  'createdAt',
  'state',
  'overdue',
  'may',
] as const;

/** What many are asked to reach. */
export const campaignSchemas: Record<string, JsonSchema> = {
  CampaignTarget: {
    oneOf: [
      object({ level: integer, track: text }, ['level']),
      object({ checks: arrayOf(text) }, ['checks']),
    ],
  },
  CampaignProgress: object(progress, [...PROGRESS]),
  Campaign: object(campaignProperties, [...CAMPAIGN]),
  CampaignDetail: object(
    {
      ...campaignProperties,
      teams: arrayOf(object({ owner: text, ...progress }, [...PROGRESS])),
      history: arrayOf(object({ day, ...progress }, ['day', ...PROGRESS])),
    },
    [...CAMPAIGN, 'teams', 'history'],
  ),
  CampaignEntity: object(
    {
      entityRef: text,
      title: text,
      owner: text,
      done: boolean,
      waived: boolean,
      level: integer,
      open: arrayOf(
        object({ check: text, title: text, result: text, reason: text }, [
          'check',
          'title',
          'result',
          'reason',
        ]),
      ),
    },
    ['entityRef', 'done', 'waived', 'level', 'open'],
  ),
};

const id: JsonSchema = { type: 'string', minLength: 1, maxLength: MAX_ID };

/** What a campaign is made of, or changed to. */
export const campaignBody = closed(
  {
    title: { type: 'string', minLength: MIN_TITLE, maxLength: MAX_TITLE },
    guidance: { type: 'string', maxLength: MAX_GUIDANCE },
    owner: { type: 'string', minLength: 1, maxLength: MAX_REF },
    rubric: id,
    target: {
      oneOf: [
        closed(
          {
            level: { type: 'integer', minimum: 1, maximum: MAX_LEVEL },
            track: id,
          },
          ['level'],
        ),
        closed(
          {
            checks: { type: 'array', items: id, maxItems: MAX_CHECKS },
          },
          ['checks'],
        ),
      ],
    },
    scope: { type: 'object' },
    dueOn: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'a day such as 2026-12-24',
    },
  },
  ['title', 'rubric', 'target', 'dueOn'],
);
