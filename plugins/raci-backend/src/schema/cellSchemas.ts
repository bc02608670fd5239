import {
  arrayOf,
  boolean,
  type JsonSchema,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { RACI_GAP_CODES, RACI_ROLES } from '@waymark/plugin-raci-common';

/** How bad a gap is. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What is known of a party. */
export const PARTY_STATES = ['present', 'empty', 'left', 'missing'] as const;

const cells = arrayOf(ref('RaciCell'));
const gaps = arrayOf(ref('RaciGap'));

/** Cells, gaps and what they make up. */
export const cellSchemas: Record<string, JsonSchema> = {
  RaciActivity: object(
    {
      id: text,
      title: text,
      description: text,
      lifecycles: arrayOf(text),
      kinds: arrayOf(text),
    },
    ['id', 'title', 'description', 'lifecycles'],
  ),
  RaciOrigin: object(
    {
      level: oneOf(['entity', 'system', 'domain', 'default']),
      ref: {
        type: 'string',
        description:
          'The entity that declares it; absent for the default, and where the asker may not see it.',
      },
      expression: {
        type: 'string',
        description: 'Of a default: what it is taken from, such as $owner.',
      },
    },
    ['level'],
  ),
  RaciCell: object(
    {
      ref: {
        type: 'string',
        description: 'A user or group; empty when masked.',
      },
      exists: boolean,
      state: oneOf(PARTY_STATES),
      title: text,
      origin: ref('RaciOrigin'),
      since: time,
      masked: boolean,
    },
    ['ref', 'exists', 'state', 'origin'],
  ),
  RaciGap: object(gapProperties(), ['code', 'severity', 'message', 'mend']),
  ResolvedActivity: object(
    {
      activity: text,
      title: text,
      accountable: cells,
      responsible: cells,
      consulted: cells,
      informed: cells,
      nobody: {
        ...arrayOf(
          object({ role: oneOf(RACI_ROLES), origin: ref('RaciOrigin') }, [
            'role',
            'origin',
          ]),
        ),
        description: 'Roles for which it is stated that nobody has them.',
      },
      gaps,
    },
    [
      'activity',
      'title',
      'accountable',
      'responsible',
      'consulted',
      'informed',
      'gaps',
    ],
  ),
};

/** What a gap has. */
export function gapProperties() {
  return {
    code: oneOf(RACI_GAP_CODES),
    severity: oneOf(SEVERITIES),
    activity: text,
    role: oneOf(RACI_ROLES),
    ref: text,
    message: text,
    mend: text,
    origin: ref('RaciOrigin'),
    since: time,
  };
}
