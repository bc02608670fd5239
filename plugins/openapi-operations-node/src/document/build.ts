import { DEFAULT_LIMIT, MAX_CURSOR, MAX_LIMIT } from '../pages/limits';
import type { JsonSchema, OpenApiOperation, OpenApiParameter } from './types';

/** Longest id, name or version that is accepted in a path. */
const MAX_PATH_TEXT = 500;

/**
 * An object; properties that are always there are named in `required`.
 * @public
 */
export function object<T extends Record<string, JsonSchema>>(
  properties: T,
  required: (keyof T & string)[] = [],
): JsonSchema {
  return { type: 'object', properties, required };
}

/**
 * A list of something.
 * @public
 */
export function arrayOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/**
 * Points at a schema of the document.
 * @public
 */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/**
 * A page of a list.
 * @public
 */
export function pageOf(name: string): JsonSchema {
  return object(pageProperties(name), ['items', 'pageInfo']);
}

/**
 * What a page of a list has; a page may have more.
 * @public
 */
export function pageProperties(name: string) {
  return {
    items: arrayOf(ref(name)),
    pageInfo: ref('PageInfo'),
    totalItems: {
      type: 'integer',
      description: 'Given only where the number leaks nothing.',
    } satisfies JsonSchema,
  };
}

export const text: JsonSchema = { type: 'string' };
export const number: JsonSchema = { type: 'number' };
/**
 * What was measured; JSON has no number for what is not finite.
 * @public
 */
export const measured: JsonSchema = {
  oneOf: [
    { type: 'number' },
    { type: 'string', enum: ['NaN', 'Infinity', '-Infinity'] },
  ],
};
export const integer: JsonSchema = { type: 'integer' };
export const boolean: JsonSchema = { type: 'boolean' };
export const time: JsonSchema = { type: 'string', format: 'date-time' };

/**
 * Text out of a few words.
 * @public
 */
export function oneOf(values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values };
}

/**
 * A parameter of the path.
 * @public
 */
export function pathParameter(
  name: string,
  description: string,
  schema: JsonSchema = { type: 'string' },
): OpenApiParameter {
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema: { minLength: 1, maxLength: MAX_PATH_TEXT, ...schema },
  };
}

/**
 * A parameter of the query.
 * @public
 */
export function queryParameter(
  name: string,
  description: string,
  schema: JsonSchema,
  required = false,
): OpenApiParameter {
  return { name, in: 'query', required, description, schema };
}

/**
 * How much of a list is wanted, and where it goes on.
 * @public
 */
export const pageParameters: OpenApiParameter[] = [
  queryParameter('limit', 'How many items are wanted.', {
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
  }),
  queryParameter('cursor', 'Where the list goes on, from `nextCursor`.', {
    type: 'string',
    minLength: 1,
    maxLength: MAX_CURSOR,
  }),
];

function errorAnswer(description: string) {
  return {
    description,
    content: { 'application/json': { schema: ref('Error') } },
  };
}

/**
 * Answers that most operations share.
 * @public
 */
export const errorResponses = {
  '400': errorAnswer('A parameter is not what it should be; it is named.'),
  '401': errorAnswer('No valid credentials.'),
  '403': errorAnswer('The credentials do not allow it.'),
  '404': errorAnswer('It does not exist, or the asker may not see it.'),
};

/**
 * An operation that answers one JSON object.
 * @public
 */
export function readOperation(
  options: Pick<
    OpenApiOperation,
    'operationId' | 'summary' | 'description' | 'tags' | 'parameters'
  > & { answer: JsonSchema },
): OpenApiOperation {
  const { answer, ...operation } = options;
  return {
    ...operation,
    responses: {
      '200': {
        description: 'What was asked for.',
        content: { 'application/json': { schema: answer } },
      },
      ...errorResponses,
    },
  };
}

/**
 * An operation that answers a page, as JSON or as CSV.
 * @public
 */
export function listOperation(
  options: Pick<
    OpenApiOperation,
    'operationId' | 'summary' | 'description' | 'tags' | 'parameters'
  > & { item: string; answer?: JsonSchema },
): OpenApiOperation {
  const { item, answer = pageOf(item), parameters = [], ...rest } = options;
  const operation = readOperation({
    ...rest,
    parameters: [...parameters, ...pageParameters],
    answer,
  });
  operation.responses['200'].content!['text/csv'] = {
    schema: {
      type: 'string',
      description: `One line per ${item}; the next page is in the Link header.`,
    },
  };
  return operation;
}
