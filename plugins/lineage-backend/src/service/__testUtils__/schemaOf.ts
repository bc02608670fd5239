import type { JsonSchema } from '@waymark/plugin-openapi-operations-node';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../schema';

/**
 * Checks answers against the document, more strictly than clients do: a field
 * that the document does not know is an error, so that it cannot fall behind.
 */
export function createAnswerCheck() {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const schemas = close(openApiDocument.components.schemas);
  ajv.addSchema({ $id: 'document', components: { schemas } });

  return (operationId: string, body: unknown): string[] => {
    const operation = Object.values(openApiDocument.paths)
      .map(item => item.get)
      .find(candidate => candidate?.operationId === operationId);
    const schema =
      operation?.responses['200'].content?.['application/json'].schema;
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
