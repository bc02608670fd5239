import type { JsonObject } from '@backstage/types';
import { isObject } from './schemas';

/**
 * True for a field whose value must never be kept: Backstage's own `Secret`
 * field, a password box, and what JSON Schema calls written only.
 */
export function isSecret(schema: JsonObject): boolean {
  const options = isObject(schema['ui:options']) ? schema['ui:options'] : {};
  return (
    schema['ui:field'] === 'Secret' ||
    options.field === 'Secret' ||
    schema['ui:widget'] === 'password' ||
    options.widget === 'password' ||
    schema.format === 'password' ||
    schema.writeOnly === true
  );
}

/**
 * True for a field that is of the moment, such as whether the environment is
 * locked, and that a template says is no part of a project's record.
 */
export function isUnrecorded(schema: JsonObject): boolean {
  const options = schema['ui:options'];
  return isObject(options) && options.record === false;
}
