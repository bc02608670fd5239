import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { secretFields } from '@waymark/plugin-golden-paths-common';
import { validate, type ValidationError } from 'jsonschema';

const NAMED = 10;

/**
 * Holds the values of a form to the template's questions, page by page, with
 * the validator that the scaffolder holds a run to. What is never recorded,
 * such as a secret, is not demanded: a plan does without it. Pure.
 *
 * @param parameters - `spec.parameters`: a page or a list of them
 *
 * Errors: an `InputError` that names each value that does not fit.
 */
export function checkValues(parameters: unknown, values: JsonObject): void {
  const unrecorded = new Set(
    secretFields(parameters, { unrecorded: true }).map(path => path.at(-1)),
  );
  const problems = [parameters ?? []]
    .flat()
    .map(page => dropDemands(page as JsonValue, unrecorded))
    .flatMap(page => validate(values, page as object).errors)
    .map(describe);
  if (problems.length > 0) {
    const named = [...new Set(problems)].slice(0, NAMED);
    throw new InputError(
      `The form does not fit the template: ${named.join('; ')}`,
    );
  }
}

function describe({ path, message }: ValidationError): string {
  return path.length > 0 ? `'${path.join('.')}' ${message}` : `it ${message}`;
}

/** The schema, in which no `required` has one of the names. */
function dropDemands(
  schema: JsonValue,
  names: ReadonlySet<string | undefined>,
): JsonValue {
  if (Array.isArray(schema)) {
    return schema.map(part => dropDemands(part, names));
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'required' && Array.isArray(value)
        ? value.filter(name => !names.has(String(name)))
        : dropDemands(value as JsonValue, names),
    ]),
  );
}
