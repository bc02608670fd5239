import { REF } from './schema/atoms';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

/**
 * Who is Responsible, Accountable, Consulted and Informed for one activity.
 * References to users or groups; a name without a kind is a group. A key that
 * is absent inherits from the system, the domain or the organisation's
 * default; `null` or an empty list says "nobody, and do not inherit".
 * @public
 */
export type RaciDeclaration = {
  activity: string;
  responsible?: string[] | null;
  /** Exactly one, hence no list. */
  accountable?: string | null;
  consulted?: string[] | null;
  informed?: string[] | null;
};

const PARTIES = {
  title: 'a list of user or group references, or null for nobody',
  type: ['array', 'null'],
  maxItems: 50,
  items: REF,
} as const satisfies JsonSchemaNode;

/** JSON Schema of a list of {@link RaciDeclaration}. @public */
export const RACI_SCHEMA = {
  title: 'a list of activities',
  type: 'array',
  maxItems: 50,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['activity'],
    properties: {
      activity: {
        title: 'the id of an activity',
        examples: ['training'],
        type: 'string',
        pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
        maxLength: 63,
      },
      responsible: PARTIES,
      accountable: {
        title: 'one user or group reference, or null for nobody',
        type: ['string', 'null'],
        minLength: 1,
        maxLength: 761,
      },
      consulted: PARTIES,
      informed: PARTIES,
    },
  },
} as const satisfies JsonSchemaNode;
