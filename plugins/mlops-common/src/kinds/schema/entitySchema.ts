import type { JsonSchemaNode } from './JsonSchemaNode';

/** The apiVersion of the kinds Model, Dataset and Pipeline. @public */
export const MLOPS_API_VERSION = 'mlops.waymark.dev/v1alpha1';

/** `spec.type` and `spec.lifecycle` of every kind: one word, as Backstage filters by it. */
export const WORD = {
  type: 'string',
  minLength: 1,
  maxLength: 63,
} as const satisfies JsonSchemaNode;

/**
 * Fields of an organisation's own: `spec` is strict so that a misspelt field
 * is found, and this prefix is the way around it.
 */
export const OWN_FIELDS = { '^x-[A-Za-z0-9.-]{1,60}$': {} } as const;

/** Wraps the schema of a `spec` into the schema of a whole entity. */
export function entitySchema<
  const K extends string,
  const S extends JsonSchemaNode,
>(kind: K, spec: S) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `https://${MLOPS_API_VERSION}/${kind}.schema.json`,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { type: 'string', const: MLOPS_API_VERSION },
      kind: { type: 'string', const: kind },
      metadata: { type: 'object' },
      spec,
    },
  } as const;
}
