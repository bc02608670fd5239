import type { JsonSchemaNode } from './JsonSchemaNode';

/** One line: a name, a metric, a unit. */
export const LINE = {
  type: 'string',
  minLength: 1,
  maxLength: 200,
} as const satisfies JsonSchemaNode;

/** A paragraph or a few. */
export const TEXT = {
  type: 'string',
  minLength: 1,
  maxLength: 5_000,
} as const satisfies JsonSchemaNode;

/** Statements of a card: short texts in a list. */
export const TEXTS = {
  type: 'array',
  maxItems: 50,
  items: { type: 'string', minLength: 1, maxLength: 2_000 },
} as const satisfies JsonSchemaNode;

/**
 * An entity reference. Three parts of at most 253 characters each; which
 * kinds are allowed where is said by the reference fields.
 */
export const REF = {
  title: 'an entity reference',
  examples: ['group:default/churn-team'],
  type: 'string',
  minLength: 1,
  maxLength: 761,
} as const satisfies JsonSchemaNode;

/** References in a list, each once. */
export const REFS = {
  title: 'a list of entity references',
  type: 'array',
  maxItems: 200,
  items: REF,
} as const satisfies JsonSchemaNode;

/** A link that a browser may open. */
export const WEB_URL = {
  title: 'an http or https address',
  examples: ['https://example.org/dashboard'],
  type: 'string',
  pattern: '^https?://[^\\s]+$',
  maxLength: 2_000,
} as const satisfies JsonSchemaNode;

/** A length of time: ISO 8601, whole units, weeks or days and time of day. */
export const DURATION = {
  title: 'an ISO 8601 duration',
  examples: ['P1D'],
  type: 'string',
  pattern:
    '^P(?:\\d+W|(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)$',
  maxLength: 40,
} as const satisfies JsonSchemaNode;
