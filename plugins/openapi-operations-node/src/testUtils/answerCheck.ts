import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { JsonSchema, OpenApiDocument } from '../document';

/**
 * Checks answers against a document, more strictly than clients do: a field
 * that the document does not know is an error, so that it cannot fall behind.
 *
 * @returns a function that tells what is wrong with the body of an answer
 * @public
 */
export function createAnswerCheck(document: OpenApiDocument) {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const schemas = close(document.components.schemas);
  ajv.addSchema({ $id: 'document', components: { schemas } });
  const operations = operationsById(document);

  return (operationId: string, body: unknown): string[] => {
    const schema =
      operations.get(operationId)?.responses['200']?.content?.[
        'application/json'
      ].schema;
    if (!schema) {
      throw new Error(`${operationId} answers no JSON`);
    }
    const check = ajv.compile(close(absolute(schema)));
    check(body);
    return (check.errors ?? []).map(
      error =>
        `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  };
}

/**
 * Every operation of a document.
 * @public
 */
export function operationsById(document: OpenApiDocument) {
  return new Map(
    Object.values(document.paths)
      .flatMap(item => [item.get, item.post, item.put, item.delete])
      .flatMap(operation =>
        operation ? [[operation.operationId, operation] as const] : [],
      ),
  );
}

function absolute<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
}

/** Every object with named properties has those only. */
function close<T>(schema: T): T {
  if (Array.isArray(schema)) {
    return schema.map(close) as T;
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, close(value)]),
  ) as JsonSchema;
  if (copy.type === 'object' && typeof copy.properties === 'object') {
    copy.additionalProperties ??= false;
  }
  return copy as T;
}
