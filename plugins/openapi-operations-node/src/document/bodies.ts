import { errorResponses, object, readOperation, ref } from './build';
import type { JsonSchema, OpenApiOperation } from './types';

/**
 * An object that has no other properties: a misspelled one would be lost.
 * @public
 */
export function closed<T extends Record<string, JsonSchema>>(
  properties: T,
  required: (keyof T & string)[] = [],
): JsonSchema {
  return { ...object(properties, required), additionalProperties: false };
}

/**
 * An operation that sends a body and is answered with one object.
 *
 * @param options.answer - name of its schema in the document
 * @param options.conflict - when it is answered 409; never without
 * @public
 */
export function sendOperation(
  options: Pick<
    OpenApiOperation,
    'operationId' | 'summary' | 'description' | 'tags' | 'parameters'
  > & { body: JsonSchema; answer: string; conflict?: string },
): OpenApiOperation {
  const { body, answer, conflict, ...operation } = options;
  const described = readOperation({ ...operation, answer: ref(answer) });
  return {
    ...described,
    requestBody: {
      required: (body.required?.length ?? 0) > 0,
      content: { 'application/json': { schema: body } },
    },
    responses: {
      ...described.responses,
      ...(conflict !== undefined && {
        '409': { ...errorResponses['400'], description: conflict },
      }),
    },
  };
}

/**
 * An operation that is done and has nothing to tell, with or without a body.
 *
 * @param options.body - schema of what is sent; nothing without
 * @param options.done - what is so afterwards
 * @public
 */
export function quietOperation(
  options: Pick<
    OpenApiOperation,
    'operationId' | 'summary' | 'description' | 'tags' | 'parameters'
  > & { body?: JsonSchema; done: string },
): OpenApiOperation {
  const { body, done, ...operation } = options;
  return {
    ...operation,
    ...(body && {
      requestBody: {
        required: (body.required?.length ?? 0) > 0,
        content: { 'application/json': { schema: body } },
      },
    }),
    responses: { '204': { description: done }, ...errorResponses },
  };
}
