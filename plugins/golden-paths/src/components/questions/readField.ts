import type { JsonObject, JsonValue } from '@backstage/types';

/** What a question is asked with. */
export type Field =
  | { kind: 'text'; schema: JsonObject; long: boolean }
  | { kind: 'number'; schema: JsonObject; whole: boolean }
  | { kind: 'yes-no'; schema: JsonObject }
  | { kind: 'choice'; schema: JsonObject; choices: FieldChoice[] }
  | { kind: 'lines'; schema: JsonObject }
  | { kind: 'group'; schema: JsonObject; fields: NamedField[] }
  /** Whatever else a schema may ask for, written as JSON. */
  | { kind: 'json'; schema: JsonObject };

export interface FieldChoice {
  value: JsonValue;
  label: string;
}

export interface NamedField {
  name: string;
  required: boolean;
  field: Field;
}

/**
 * What a JSON Schema of a template's form is asked with. A small part of what
 * the wizard can: an update asks little, and the backend checks all of it.
 * Pure.
 */
export function readField(schema: JsonObject): Field {
  if (Array.isArray(schema.enum)) {
    return { kind: 'choice', schema, choices: readChoices(schema) };
  }
  switch (schema.type) {
    case 'string':
      return { kind: 'text', schema, long: schema['ui:widget'] === 'textarea' };
    case 'number':
    case 'integer':
      return { kind: 'number', schema, whole: schema.type === 'integer' };
    case 'boolean':
      return { kind: 'yes-no', schema };
    case 'array':
      return isObject(schema.items) &&
        schema.items.type === 'string' &&
        !schema.items.enum
        ? { kind: 'lines', schema }
        : { kind: 'json', schema };
    case 'object':
      return isObject(schema.properties)
        ? { kind: 'group', schema, fields: readFields(schema) }
        : { kind: 'json', schema };
    default:
      return { kind: 'json', schema };
  }
}

function readFields(schema: JsonObject): NamedField[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties as JsonObject).flatMap(
    ([name, property]) =>
      isObject(property)
        ? [
            {
              name,
              required: required.includes(name),
              field: readField(property),
            },
          ]
        : [],
  );
}

function readChoices(schema: JsonObject): FieldChoice[] {
  const names = Array.isArray(schema.enumNames) ? schema.enumNames : [];
  return (schema.enum as JsonValue[]).map((value, index) => {
    const label = names[index] ?? value;
    return {
      value,
      label: typeof label === 'string' ? label : JSON.stringify(label),
    };
  });
}

/** Whether a value is an object, and neither a list nor null. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
