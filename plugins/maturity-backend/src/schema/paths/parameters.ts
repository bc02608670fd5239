import { CHECK_RESULTS } from '@waymark/plugin-maturity-common';
import {
  anyOf,
  type OpenApiParameter,
  pathParameter,
  queryParameter,
  refParameter,
  someOf,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_ID, MAX_LEVEL } from '../limits';

/** Why a page may be short. */
export const SHORT_PAGES =
  'What the asker may not see is left out, so a page may be short or empty and still have a cursor.';

/** The id of something, in a path. */
export function idParameter(description: string): OpenApiParameter {
  return pathParameter('id', description, {
    type: 'string',
    maxLength: MAX_ID,
  });
}

/** One id of something, in a query. */
export function oneId(name: string, description: string): OpenApiParameter {
  return queryParameter(name, description, {
    type: 'string',
    minLength: 1,
    maxLength: MAX_ID,
  });
}

/** Which rubric. */
export const rubricParameter = oneId(
  'rubric',
  'Id of a rubric; the configured default without.',
);

/** Which check, of several. */
export const checksParameter = anyOf('check', 'Ids of checks.', MAX_ID);

/** Which results. */
export const resultParameter = (description: string) =>
  someOf('result', description, CHECK_RESULTS);

/** Which levels; numbers are written as they are. */
export const levelParameter = someOf(
  'level',
  'Levels of the rubric, or of `track` where one is named.',
  Array.from({ length: MAX_LEVEL + 1 }, (_, level) => String(level)),
);

/** One entity, in a query. */
export const entityParameter = refParameter('entityRef', 'An entity.');

/** What groups entities, in lists that are not of entities. */
export const groupParameters: OpenApiParameter[] = [
  anyOf('owner', 'Owners of the entities; without a kind, groups.'),
  anyOf('system', 'Systems of the entities.'),
  anyOf('domain', 'Domains of the entities.'),
];
