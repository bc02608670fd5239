import { oneOf, pathParameter, queryParameter } from './build';
import type { JsonSchema, OpenApiParameter } from './types';

/**
 * Longest entity ref: kind, namespace and name at their longest.
 * @public
 */
export const MAX_REF = 761;

/**
 * Most values of one filter.
 * @public
 */
export const MAX_VALUES = 50;

/**
 * Longest text that is searched for.
 * @public
 */
export const MAX_QUERY = 200;

/**
 * Several of some words.
 * @public
 */
export function someOf(
  name: string,
  description: string,
  words: readonly string[],
): OpenApiParameter {
  return queryParameter(name, description, {
    type: 'array',
    items: oneOf(words),
    maxItems: words.length,
  });
}

/**
 * Several texts, of which any may be.
 * @public
 */
export function anyOf(
  name: string,
  description: string,
  maxLength = MAX_REF,
): OpenApiParameter {
  return queryParameter(name, description, {
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength },
    maxItems: MAX_VALUES,
  });
}

/**
 * An entity ref, full or short.
 * @public
 */
export function refParameter(
  name: string,
  description: string,
): OpenApiParameter {
  return queryParameter(name, description, {
    type: 'string',
    minLength: 1,
    maxLength: MAX_REF,
  });
}

/**
 * What is searched for.
 * @public
 */
export const qParameter = queryParameter(
  'q',
  'Words, each of which stands in the name, title or ref.',
  { type: 'string', maxLength: MAX_QUERY },
);

/**
 * Which entities; each part narrows, its values are alternatives.
 * @public
 */
export const subjectParameters: OpenApiParameter[] = [
  qParameter,
  anyOf('kind', 'Kinds, in any case.', 63),
  anyOf('type', 'Values of spec.type.', 255),
  anyOf('lifecycle', 'Values of spec.lifecycle.', 255),
  anyOf('owner', 'Owners; without a kind, groups.'),
  anyOf('system', 'Systems.'),
  anyOf('domain', 'Domains, of the entity or of its system.'),
];

/**
 * From when on.
 * @public
 */
export const sinceParameter = queryParameter(
  'since',
  'ISO 8601: only what was noticed after this moment.',
  { type: 'string', minLength: 4, maxLength: 40 },
);

/**
 * The entity of a path.
 * @public
 */
export const entityParameters: OpenApiParameter[] = refOfPath(
  'Kind of the entity.',
  { type: 'string', maxLength: 63 },
);

/**
 * The parts of a ref in a path.
 *
 * @param kind - what its kind is of
 * @public
 */
export function refOfPath(
  kind: string,
  schema: JsonSchema,
): OpenApiParameter[] {
  return [
    pathParameter('kind', kind, schema),
    pathParameter('namespace', 'Its namespace.', {
      type: 'string',
      maxLength: 63,
    }),
    pathParameter('name', 'Its name.', { type: 'string', maxLength: 500 }),
  ];
}
