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
import { MAX_REASON } from './parameters';

/** What a hand-over goes through. */
export const HANDOVER_STATES = [
  'asked',
  'declined',
  'withdrawn',
  'accepted',
  'proposed',
  'done',
] as const;

/** Roles that can change hands. */
export const HANDOVER_ROLES = ['responsible', 'accountable'] as const;

/** Most duties that one hand-over names. */
const MAX_ITEMS = 200;

/** Most activities of a declaration, and most parties of a role. */
const MAX_DECLARED = 50;

const words: JsonSchema = { type: 'string', maxLength: MAX_REASON };
const partyRef: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: MAX_REF,
};
const id: JsonSchema = { type: 'string', minLength: 1, maxLength: 63 };

/** What previews, proposals and hand-overs answer. */
export const changeSchemas: Record<string, JsonSchema> = {
  HandoverState: oneOf(HANDOVER_STATES),
  HandoverRole: oneOf(HANDOVER_ROLES),
  FileChange: object({ path: text, url: text, diff: text }, ['path', 'diff']),
  RaciPreview: object(
    {
      result: ref('EntityRaci'),
      yaml: text,
      change: ref('FileChange'),
      changeUnavailable: text,
    },
    ['result', 'yaml'],
  ),
  ChangeProposal: object(
    {
      kind: oneOf(['pull-request', 'branch', 'diff']),
      url: text,
      branch: text,
      changes: arrayOf(ref('FileChange')),
    },
    ['kind', 'changes'],
  ),
  HandoverItem: object(
    {
      entityRef: text,
      activity: text,
      role: ref('HandoverRole'),
      declaredAt: text,
      shown: boolean,
      obsolete: boolean,
    },
    ['entityRef', 'activity', 'role', 'declaredAt', 'shown'],
  ),
  Handover: object(
    {
      id: text,
      from: text,
      to: text,
      proposedBy: text,
      reason: text,
      state: ref('HandoverState'),
      items: arrayOf(ref('HandoverItem')),
      inherited: oneOf(['origin', 'entity']),
      createdAt: time,
      dueAt: time,
      overdue: boolean,
      answeredAt: time,
      answeredBy: text,
      answer: text,
      proposals: arrayOf(ref('ChangeProposal')),
      problem: text,
      may: arrayOf(oneOf(['accept', 'decline', 'withdraw', 'retry'])),
    },
    [
      'id',
      'from',
      'to',
      'proposedBy',
      'state',
      'items',
      'createdAt',
      'dueAt',
      'overdue',
      'proposals',
      'may',
    ],
  ),
  HandoverPreview: object(
    {
      items: arrayOf(ref('HandoverItem')),
      changes: arrayOf(ref('FileChange')),
      unavailable: arrayOf(
        object({ declaredAt: text, reason: text }, ['declaredAt', 'reason']),
      ),
      alsoAffected: integer,
    },
    ['items', 'changes', 'unavailable', 'alsoAffected'],
  ),
};

const parties: JsonSchema = {
  type: ['array', 'null'],
  items: partyRef,
  maxItems: MAX_DECLARED,
};

/** A `spec.raci` in a body; bodies are checked by themselves, without refs. */
const declaration: JsonSchema = {
  type: 'array',
  maxItems: MAX_DECLARED,
  items: closed(
    {
      activity: id,
      responsible: parties,
      accountable: { type: ['string', 'null'], maxLength: MAX_REF },
      consulted: parties,
      informed: parties,
    },
    ['activity'],
  ),
};

/** An entity that is not in the catalog yet, as far as RACI stands on it. */
const unsaved = closed({
  title: words,
  type: words,
  lifecycle: words,
  owner: partyRef,
  system: partyRef,
  domain: partyRef,
  product: { type: 'object' },
});

/** Bodies that are sent. */
export const bodySchemas = {
  preview: closed({ raci: declaration, entity: unsaved }, ['raci']),
  proposal: closed({ raci: declaration, reason: words }, ['raci']),
  handover: closed(
    {
      from: partyRef,
      to: partyRef,
      reason: words,
      items: {
        type: 'array',
        maxItems: MAX_ITEMS,
        items: closed(
          { entityRef: partyRef, activity: id, role: oneOf(HANDOVER_ROLES) },
          ['entityRef', 'activity', 'role'],
        ),
      },
      all: boolean,
      inherited: oneOf(['origin', 'entity']),
    },
    ['from', 'to'],
  ),
  answer: closed({ reason: words }),
  nothing: closed({}),
} as const;
