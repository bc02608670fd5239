import { InputError } from '@backstage/errors';
import Ajv, { type ValidateFunction } from 'ajv';
import type { Request } from 'express';
import type {
  JsonSchema,
  OpenApiOperation,
  OpenApiParameter,
} from '../document';

/** Parameters by name, as their schemas say: numbers are numbers. */
export type Parameters = Record<string, unknown>;

const ajv = new Ajv({ allErrors: false, useDefaults: true, strict: false });

/** Longest part of a value that a message repeats. */
const MAX_SHOWN = 60;

/**
 * Makes the function that reads an operation's parameters out of a request,
 * checked against the OpenAPI document.
 *
 * Errors of that function: an `InputError` that names the parameter, what was
 * found and what was expected. Parameters nobody knows are refused as well: a
 * misspelled filter would otherwise find everything.
 */
export function createParameterReader(
  operation: OpenApiOperation,
): (req: Request) => Parameters {
  const parameters = operation.parameters ?? [];
  const checks = new Map<string, ValidateFunction>(
    parameters.map(parameter => [
      parameter.name,
      // Wrapped in an object, because defaults apply to properties only.
      ajv.compile({
        type: 'object',
        properties: { [parameter.name]: parameter.schema },
        required: parameter.required ? [parameter.name] : [],
      }),
    ]),
  );
  const inQuery = parameters.filter(parameter => parameter.in === 'query');

  return req => {
    const query = new URL(req.originalUrl, 'http://localhost').searchParams;
    refuseUnknown(query, inQuery);
    const values: Parameters = {};
    for (const parameter of parameters) {
      const raw =
        parameter.in === 'path'
          ? [req.params[parameter.name]]
          : query.getAll(parameter.name);
      Object.assign(values, readOne(parameter, raw, checks));
    }
    return values;
  };
}

function readOne(
  parameter: OpenApiParameter,
  raw: string[],
  checks: Map<string, ValidateFunction>,
): Parameters {
  const { name, schema } = parameter;
  const isList = schema.type === 'array';
  if (!isList && raw.length > 1) {
    throw refusal(parameter, `${raw.length} values`);
  }
  // Postgres refuses the NUL character in any text.
  if (raw.some(value => value.includes('\u0000'))) {
    throw refusal(parameter, 'a NUL character');
  }
  const value = isList ? raw : coerce(schema, raw[0]);
  const holder: Parameters =
    value === undefined || (isList && raw.length === 0)
      ? {}
      : { [name]: value };
  const check = checks.get(name)!;
  if (!check(holder)) {
    throw refusal(
      parameter,
      raw.length === 0 ? 'nothing' : `'${shorten(raw.join(', '))}'`,
    );
  }
  return holder;
}

function coerce(schema: JsonSchema, value: string | undefined): unknown {
  if (value === undefined) {
    return undefined;
  }
  if (schema.type === 'integer') {
    return /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  }
  if (schema.type === 'boolean' && ['true', 'false'].includes(value)) {
    return value === 'true';
  }
  if (schema.enum && typeof value === 'string') {
    // Kinds and the like are written in any case, as entity refs are.
    const lower = value.toLocaleLowerCase('en-US');
    return schema.enum.includes(lower) ? lower : value;
  }
  return value;
}

function refuseUnknown(
  query: URLSearchParams,
  known: OpenApiParameter[],
): void {
  const names = known.map(parameter => parameter.name);
  const unknown = [...query.keys()].find(key => !names.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `Query parameter '${shorten(unknown)}' is not known here; ${
        names.length > 0 ? `expected ${names.join(', ')}` : 'there are none'
      }.`,
    );
  }
}

function refusal(parameter: OpenApiParameter, found: string): InputError {
  const place = parameter.in === 'path' ? 'Path' : 'Query';
  return new InputError(
    `${place} parameter '${parameter.name}' is ${found}; expected ${expectation(parameter.schema)}.`,
  );
}

/** What a schema allows, in words. */
function expectation(schema: JsonSchema): string {
  const { type, minimum = 0, maximum, maxLength, maxItems, items } = schema;
  if (schema.enum) {
    return `one of ${schema.enum.join(' | ')}`;
  }
  if (type === 'integer') {
    return `a whole number from ${minimum} to ${maximum}`;
  }
  if (type === 'boolean') {
    return 'true or false';
  }
  if (schema.pattern && schema.description) {
    return schema.description;
  }
  if (type === 'array') {
    return `at most ${maxItems} values, each ${expectation(items ?? {})}`;
  }
  return `a text of ${schema.minLength ?? 0} to ${maxLength} characters`;
}

function shorten(value: string): string {
  const clean = value.replaceAll('\u0000', '\\0');
  return clean.length > MAX_SHOWN ? `${clean.slice(0, MAX_SHOWN)}…` : clean;
}
