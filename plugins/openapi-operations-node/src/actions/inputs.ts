import type { z } from 'zod/v3';
import { MAX_QUERY, MAX_REF, MAX_VALUES } from '../document';
import { DEFAULT_LIMIT, MAX_CURSOR, MAX_LIMIT } from '../pages/limits';

/**
 * The zod that the actions registry hands to the schemas of an action. It is
 * passed on to the parts of a schema, so that all of it is the registry's zod.
 * @public
 */
export type ActionZod = typeof z;

/**
 * A text for a database, of at most so many characters, by default those of
 * an entity ref: Postgres refuses the NUL character.
 * @public
 */
export const plainText = (zod: ActionZod, maxLength: number = MAX_REF) =>
  zod
    .string()
    .max(maxLength)
    .refine(value => !value.includes('\u0000'), 'must not contain NUL');

/**
 * The part of an input that says how much of a list is wanted, with the limits
 * that `pageParameters` have in the document.
 * @public
 */
export const pageInput = (zod: ActionZod) => ({
  limit: zod
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .optional()
    .describe(`How many items are wanted, ${DEFAULT_LIMIT} without.`),
  cursor: plainText(zod, MAX_CURSOR)
    .optional()
    .describe(
      'Where the list goes on: pageInfo.nextCursor of the page before.',
    ),
});

/**
 * Several texts, of which any may be.
 * @public
 */
export const texts = (zod: ActionZod, description: string) =>
  zod.array(plainText(zod)).max(MAX_VALUES).optional().describe(description);

/**
 * Which entities; each part narrows, as `subjectParameters` of the document.
 * @public
 */
export const subjectInput = (zod: ActionZod) => ({
  q: plainText(zod, MAX_QUERY)
    .optional()
    .describe('Words, each of which stands in the name, title or ref.'),
  kind: texts(zod, 'Kinds, such as model.'),
  type: texts(zod, 'Values of spec.type.'),
  lifecycle: texts(zod, 'Values of spec.lifecycle.'),
  owner: texts(zod, 'Owners, such as group:default/growth.'),
  system: texts(zod, 'Systems, such as system:default/retention.'),
  domain: texts(zod, 'Domains, such as domain:default/customer.'),
});

/**
 * From when on.
 * @public
 */
export const sinceInput = (zod: ActionZod) =>
  plainText(zod, 40)
    .optional()
    .describe('ISO 8601: only what was noticed after this moment.');
