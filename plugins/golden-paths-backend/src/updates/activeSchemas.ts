import type { JsonObject, JsonValue } from '@backstage/types';

/** Deeper than any form nests, and an end for schemas that contain themselves. */
const DEEPEST = 20;

/**
 * The schemas that hold of a form with these answers: the page, and the
 * branches that an answer opens, as the wizard shows them. Pure.
 *
 * @param schema - a page of `spec.parameters`, or the schema of a group
 */
export function activeSchemas(
  schema: JsonValue | undefined,
  answers: JsonObject,
  depth = 0,
): JsonObject[] {
  if (!isObject(schema) || depth > DEEPEST) {
    return [];
  }
  return [schema, ...branchesOf(schema, answers)].flatMap((branch, index) =>
    index === 0 ? [schema] : activeSchemas(branch, answers, depth + 1),
  );
}

function branchesOf(
  schema: JsonObject,
  answers: JsonObject,
): (JsonValue | undefined)[] {
  const choices = [...list(schema.oneOf), ...list(schema.anyOf)];
  return [
    ...list(schema.allOf),
    ...choices.filter(choice => isChosen(choice, answers)),
    ...(isObject(schema.if)
      ? [holds(schema.if, answers) ? schema.then : schema.else]
      : []),
    ...dependenciesOf(schema, answers),
  ];
}

function dependenciesOf(
  schema: JsonObject,
  answers: JsonObject,
): (JsonValue | undefined)[] {
  const all = [
    schema.dependencies,
    schema.dependentSchemas,
    schema.dependentRequired,
  ];
  return all.flatMap(dependencies =>
    isObject(dependencies)
      ? Object.entries(dependencies)
          .filter(([name]) => answers[name] !== undefined)
          .map(([, then]) => (Array.isArray(then) ? { required: then } : then))
      : [],
  );
}

/** A choice is made when the answers that tell choices apart are its own. */
function isChosen(choice: JsonValue, answers: JsonObject): boolean {
  const told = tellingOf(choice);
  return told.every(
    ([name, values]) =>
      answers[name] !== undefined && includes(values, answers[name]),
  );
}

/** As in JSON Schema: an answer that is not there contradicts nothing. */
function holds(condition: JsonObject, answers: JsonObject): boolean {
  return (
    list(condition.required).every(
      name => typeof name === 'string' && answers[name] !== undefined,
    ) &&
    tellingOf(condition).every(
      ([name, values]) =>
        answers[name] === undefined || includes(values, answers[name]),
    )
  );
}

/** Properties with the few values that they may have. */
function tellingOf(schema: JsonValue): [string, JsonValue[]][] {
  const properties =
    isObject(schema) && isObject(schema.properties) ? schema.properties : {};
  return Object.entries(properties).flatMap(
    ([name, property]): [string, JsonValue[]][] => {
      if (!isObject(property)) {
        return [];
      }
      if (property.const !== undefined) {
        return [[name, [property.const]]];
      }
      return Array.isArray(property.enum) ? [[name, property.enum]] : [];
    },
  );
}

function includes(values: JsonValue[], value: JsonValue): boolean {
  const text = JSON.stringify(value);
  return values.some(each => JSON.stringify(each) === text);
}

function list(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** True for what is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
