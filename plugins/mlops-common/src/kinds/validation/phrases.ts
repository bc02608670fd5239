import type { JsonSchemaNode, JsonSchemaType } from '../schema/JsonSchemaNode';
import { shorten } from './Place';

const TYPE_PHRASES: Readonly<Record<JsonSchemaType, string>> = {
  object: 'an object with fields',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

/** The types a schema allows; all of them when it names none. */
export function typesOf(schema: JsonSchemaNode): readonly JsonSchemaType[] {
  if (schema.type === undefined) {
    return [];
  }
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}

/**
 * What was found, in a few words. Never looks deep into a value, so that a
 * huge or strange one costs nothing and cannot break the message.
 */
export function foundPhrase(value: unknown): string {
  if (value === null) {
    return 'nothing (null)';
  }
  if (value instanceof Date) {
    const shown = Number.isNaN(value.getTime())
      ? ''
      : ` (${value.toISOString()})`;
    return `a date${shown}`;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : 'a list';
  }
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty text' : quoted(value);
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return String(value);
    case 'object':
      return 'an object with fields';
    default:
      return 'something that is no YAML value';
  }
}

/** A text in quotes, shortened. */
export function quoted(text: string): string {
  return `'${shorten(text.replace(/\s+/g, ' '), 60)}'`;
}

/** What a schema expects, in a few words. */
export function expectedPhrase(schema: JsonSchemaNode): string {
  if (schema.const !== undefined) {
    return quoted(schema.const);
  }
  if (schema.enum) {
    return `one of ${schema.enum.join(', ')}`;
  }
  const what =
    schema.title ??
    typesOf(schema)
      .map(type => TYPE_PHRASES[type])
      .join(' or ');
  return schema.examples
    ? `${what}, for example ${schema.examples.join(', ')}`
    : what;
}

/** How to write what was probably meant, or an empty text. */
export function cureOfWrongType(
  value: unknown,
  schema: JsonSchemaNode,
): string {
  const types = typesOf(schema);
  if (value === null) {
    return '; leave the field out when there is nothing to say';
  }
  if (types.includes('string')) {
    if (typeof value === 'number' || typeof value === 'boolean') {
      return `; YAML reads it as ${
        typeof value === 'number' ? 'a number' : 'true or false'
      }, so put it in quotes: '${value}'`;
    }
    if (value instanceof Date) {
      return '; put it in quotes to keep it as text';
    }
    if (Array.isArray(value) && value.length === 1) {
      return '; write the value itself, without a list';
    }
  }
  if (types.includes('array') && typeof value === 'string') {
    return `; write it as a list: [${shorten(value.replace(/\s+/g, ' '), 60)}]`;
  }
  const meansNumber = types.includes('number') || types.includes('integer');
  if (meansNumber && typeof value === 'string' && isNumeric(value)) {
    return `; write it without quotes: ${value.trim()}`;
  }
  return '';
}

function isNumeric(text: string): boolean {
  return /^\s*-?\d+(?:\.\d+)?\s*$/.test(text);
}
