import type { JsonSchemaNode, JsonSchemaType } from '../schema/JsonSchemaNode';
import { nearest } from './nearest';
import {
  cureOfWrongType,
  expectedPhrase,
  foundPhrase,
  quoted,
  typesOf,
} from './phrases';
import { below, type Place } from './Place';
import type { ProblemList } from './ProblemList';

/**
 * Compares a value with a schema and tells every difference. It reads the
 * draft-07 keywords of {@link JsonSchemaNode} and agrees with any validator
 * about what is valid (a property test holds it to Ajv); it is our own for
 * the sake of the messages, and because it generates no code at run time, so
 * that a browser with a strict content security policy can run it as well.
 */
export function checkSchema(
  schema: JsonSchemaNode,
  value: unknown,
  place: Place,
  problems: ProblemList,
): void {
  if (problems.full) {
    return;
  }
  const types = typesOf(schema);
  if (types.length > 0 && !types.some(type => isOfType(value, type))) {
    problems.add(
      place,
      `found ${foundPhrase(value)}; expected ${expectedPhrase(schema)}${cureOfWrongType(value, schema)}`,
    );
    return;
  }
  if (typeof value === 'string') {
    checkText(schema, value, place, problems);
  } else if (typeof value === 'number') {
    checkNumber(schema, value, place, problems);
  } else if (Array.isArray(value)) {
    checkList(schema, value, place, problems);
  } else if (isPlainObject(value)) {
    checkObject(schema, value, place, problems);
  }
}

/** True for what YAML and JSON call a mapping: no list, no date. */
export function isPlainObject(
  value: unknown,
): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  );
}

function isOfType(value: unknown, type: JsonSchemaType): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isPlainObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function checkText(
  schema: JsonSchemaNode,
  value: string,
  place: Place,
  problems: ProblemList,
): void {
  const allowed = schema.enum ?? (schema.const ? [schema.const] : undefined);
  if (allowed) {
    if (!allowed.includes(value)) {
      const meant = nearest(value, allowed);
      problems.add(
        place,
        `${foundPhrase(value)} is not known; expected ${expectedPhrase(schema)}${meant && allowed.length > 1 ? `; did you mean '${meant}'?` : ''}`,
      );
    }
    return;
  }
  const length = value.length;
  if (schema.minLength !== undefined && length < schema.minLength) {
    problems.add(
      place,
      `found ${foundPhrase(value)}; expected ${expectedPhrase(schema)}`,
    );
    return;
  }
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    // JSON Schema counts characters, not the halves of surrogate pairs; only
    // a text that is too long in halves is worth counting exactly.
    const characters = [...value].length;
    if (characters > schema.maxLength) {
      problems.add(
        place,
        `found a text of ${characters} characters; expected at most ${schema.maxLength}`,
      );
      return;
    }
  }
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) {
    problems.add(
      place,
      `found ${foundPhrase(value)}; expected ${expectedPhrase(schema)}`,
    );
  }
}

function checkNumber(
  schema: JsonSchemaNode,
  value: number,
  place: Place,
  problems: ProblemList,
): void {
  const { minimum, maximum } = schema;
  if (minimum !== undefined && value < minimum) {
    const upTo = maximum === undefined ? 'or more' : `to ${maximum}`;
    problems.add(
      place,
      `found the number ${value}; expected ${expectedPhrase(schema)}, ${minimum} ${upTo}`,
    );
  } else if (maximum !== undefined && value > maximum) {
    const from = minimum === undefined ? 'at most' : `${minimum} to`;
    problems.add(
      place,
      `found the number ${value}; expected ${expectedPhrase(schema)}, ${from} ${maximum}`,
    );
  }
}

function checkList(
  schema: JsonSchemaNode,
  value: readonly unknown[],
  place: Place,
  problems: ProblemList,
): void {
  const { items, maxItems = Infinity, minItems = 0 } = schema;
  if (value.length > maxItems) {
    problems.add(
      place,
      `found a list of ${value.length} items; expected at most ${maxItems}`,
    );
    return;
  }
  if (value.length < minItems) {
    problems.add(
      place,
      `found ${foundPhrase(value)}; expected at least ${minItems} items`,
    );
  }
  if (items) {
    for (let i = 0; i < value.length && !problems.full; i++) {
      checkSchema(items, value[i], below(place, i), problems);
    }
  }
}

function checkObject(
  schema: JsonSchemaNode,
  value: Record<string, unknown>,
  place: Place,
  problems: ProblemList,
): void {
  const properties = schema.properties ?? {};
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name) || value[name] === undefined) {
      const expected = properties[name]
        ? `; expected ${expectedPhrase(properties[name])}`
        : '';
      problems.add(below(place, name), `is missing${expected}`);
    }
  }
  for (const [name, child] of Object.entries(value)) {
    if (problems.full) {
      return;
    }
    if (child === undefined) {
      continue;
    }
    if (Object.hasOwn(properties, name)) {
      checkSchema(properties[name], child, below(place, name), problems);
    } else if (
      schema.additionalProperties === false &&
      !isOwnField(schema, name)
    ) {
      problems.add(below(place, name), unknownField(schema, value, name));
    }
  }
}

function isOwnField(schema: JsonSchemaNode, name: string): boolean {
  return Object.keys(schema.patternProperties ?? {}).some(pattern =>
    new RegExp(pattern, 'u').test(name),
  );
}

function unknownField(
  schema: JsonSchemaNode,
  value: Record<string, unknown>,
  name: string,
): string {
  const names = Object.keys(schema.properties ?? {});
  // A field that is already there cannot be the one that was meant.
  const free = names.filter(other => !Object.hasOwn(value, other));
  const meant = nearest(name, free);
  const of = schema.title ? ` of ${schema.title}` : '';
  const own = schema.patternProperties
    ? ", and fields of your own that start with 'x-'"
    : '';
  return `${quoted(name)} is not a field${of}; ${
    meant ? `did you mean '${meant}'? ` : ''
  }expected ${names.join(', ')}${own}`;
}
