import type { JsonObject } from '@backstage/types';

/** Deeper than any form nests, and an end for schemas that contain themselves. */
const MAX_DEPTH = 30;

/** Where a schema says more about the same value. */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'];

/** Where a schema says more once some property is there. */
const CONDITIONAL = ['dependencies', 'dependentSchemas'];

/**
 * A schema and all that is said of the same value in its branches. Which
 * branch holds does not matter here: what is a secret in one of them is kept
 * out of every store.
 */
export function expand(schema: unknown, depth = 0): JsonObject[] {
  if (!isObject(schema) || depth > MAX_DEPTH) {
    return [];
  }
  const branches = [
    ...SAME_VALUE.flatMap(key => list(schema[key])),
    ...CONDITIONAL.flatMap(key =>
      isObject(schema[key]) ? Object.values(schema[key]) : [],
    ),
  ];
  return [schema, ...branches.flatMap(branch => expand(branch, depth + 1))];
}

/** What the schemas of an object say of one of its properties. */
export function ofProperty(
  schemas: readonly JsonObject[],
  name: string,
): JsonObject[] {
  return schemas
    .flatMap(({ properties, additionalProperties }) =>
      isObject(properties) && Object.hasOwn(properties, name)
        ? [properties[name]]
        : [additionalProperties],
    )
    .flatMap(schema => expand(schema));
}

/** What the schemas of a list say of its items. */
export function ofItems(schemas: readonly JsonObject[]): JsonObject[] {
  return schemas
    .flatMap(({ items, prefixItems, additionalItems }) => [
      ...list(items),
      ...list(prefixItems),
      ...list(additionalItems),
    ])
    .flatMap(schema => expand(schema));
}

/** The names that the schemas of an object speak of. */
export function propertyNames(schemas: readonly JsonObject[]): string[] {
  const names = schemas.flatMap(({ properties }) =>
    isObject(properties) ? Object.keys(properties) : [],
  );
  return [...new Set(names)];
}

/** True for what is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return value === undefined ? [] : [value];
}
