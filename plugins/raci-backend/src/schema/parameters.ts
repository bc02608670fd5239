import {
  anyOf,
  type OpenApiParameter,
  oneOf,
  queryParameter,
  refOfPath,
  someOf,
} from '@waymark/plugin-openapi-operations-node';
import { RACI_ROLES } from '@waymark/plugin-raci-common';

/** Longest reason or answer. */
export const MAX_REASON = 2_000;

/** Which activities. */
export const activityParameter = anyOf(
  'activity',
  'Ids of activities, as /v1/activities has them.',
  63,
);

/** Which roles. */
export const roleParameter = someOf('role', 'Roles.', RACI_ROLES);

/** Whether groups count as their members. */
export function groupsParameter(byDefault: boolean): OpenApiParameter {
  return queryParameter(
    'throughGroups',
    'For a person: also what they have as a member of groups and of those above them.',
    { type: 'boolean', default: byDefault },
  );
}

/** The party of a path. */
export const partyParameters: OpenApiParameter[] = refOfPath(
  'Kind of the party.',
  oneOf(['user', 'group']),
);
