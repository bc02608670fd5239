import { InputError } from '@backstage/errors';
import Ajv from 'ajv';
import type { Request, Response, Router } from 'express';
import type {
  OpenApiDocument,
  OpenApiOperation,
  OpenApiPathItem,
} from '../document';
import { csvColumns, toCsv, type JsonReplacer } from './csv';
import { createParameterReader, type Parameters } from './readParameters';
import { TextAnswer } from './TextAnswer';

/**
 * A request that was checked against the document.
 * @public
 */
export interface OperationRequest<TParameters = Parameters> {
  parameters: TParameters;
  body: unknown;
  /** What the answer is sent as. */
  format: 'json' | 'csv';
  req: Request;
  res: Response;
}

/**
 * Answers an operation: what it returns is sent as JSON, or as CSV where the
 * document offers that and the asker wants it; a {@link TextAnswer} as it is;
 * undefined is 204 where the document has that, else 202, without a body.
 * @public
 */
export type OperationHandler<TParameters> = (
  request: OperationRequest<TParameters>,
) => Promise<object | undefined>;

/**
 * Registers handlers for the operations of the document.
 * @public
 */
export interface Operations {
  handle<TParameters extends object>(
    operationId: string,
    handler: OperationHandler<TParameters>,
  ): void;
}

const ajv = new Ajv({ strict: false });

/**
 * Registers routes from the OpenAPI document: method, path, parameters, body
 * and media types are the document's, so that it cannot be wrong about them.
 *
 * @param options.replacer spells values that JSON has no word for, in JSON and
 * CSV alike; see `JSON.stringify`
 * @public
 */
export function createOperations(options: {
  router: Router;
  document: OpenApiDocument;
  replacer?: JsonReplacer;
}): Operations {
  const { router, document, replacer } = options;
  return {
    handle(operationId, handler) {
      const { method, path, operation } = findOperation(document, operationId);
      const readParameters = createParameterReader(operation);
      const checkBody = createBodyCheck(operation);
      const respond = createResponder({ document, operation, replacer });
      router[method](
        path.replace(/\{(\w+)\}/g, ':$1'),
        async (req: Request, res: Response) => {
          const parameters = readParameters(req) as Parameters;
          checkBody(req.body);
          const answer = await handler({
            parameters: parameters as never,
            body: req.body,
            format: respond.formatOf(req),
            req,
            res,
          });
          respond.send(req, res, answer);
        },
      );
    },
  };
}

function findOperation(
  document: OpenApiDocument,
  operationId: string,
): {
  method: keyof OpenApiPathItem;
  path: string;
  operation: OpenApiOperation;
} {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = item[method];
      if (operation?.operationId === operationId) {
        return { method, path, operation };
      }
    }
  }
  throw new Error(`The OpenAPI document has no operation '${operationId}'`);
}

function createBodyCheck(operation: OpenApiOperation): (body: unknown) => void {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) {
    return () => {};
  }
  const check = ajv.compile(schema);
  return body => {
    if (!check(body ?? {})) {
      const [error] = check.errors ?? [];
      const unknown = error?.params.additionalProperty;
      throw new InputError(
        `The body at '${error?.instancePath}${unknown ? `/${unknown}` : ''}' ${
          unknown ? 'is not known here' : error?.message
        }; expected ${Object.keys(schema.properties ?? {}).join(', ')} as the OpenAPI document describes.`,
      );
    }
  };
}

function createResponder(options: {
  document: OpenApiDocument;
  operation: OpenApiOperation;
  replacer: JsonReplacer | undefined;
}): {
  formatOf: (req: Request) => 'json' | 'csv';
  send: (req: Request, res: Response, answer: object | undefined) => void;
} {
  const { document, operation, replacer } = options;
  const content = operation.responses['200']?.content;
  const rows = content?.['text/csv']?.['x-rows'] ?? 'items';
  const columns =
    content?.['text/csv'] && csvColumnsOf(document, content, rows);
  const formatOf = (req: Request) =>
    columns && req.accepts(['json', 'csv']) === 'csv' ? 'csv' : 'json';
  const send = (req: Request, res: Response, answer: object | undefined) => {
    if (answer === undefined) {
      res.status(operation.responses['204'] ? 204 : 202).end();
      return;
    }
    res.vary('Accept');
    if (answer instanceof TextAnswer) {
      res.type(answer.type).end(answer.text);
      return;
    }
    if (columns && formatOf(req) === 'csv') {
      const { pageInfo } = answer as { pageInfo?: { nextCursor?: string } };
      const items = (answer as Record<string, object[]>)[rows];
      if (pageInfo?.nextCursor) {
        const next = new URL(req.originalUrl, 'http://localhost');
        next.searchParams.set('cursor', pageInfo.nextCursor);
        res.set('Link', `<${next.pathname}${next.search}>; rel="next"`);
        // A frontend on another origin reads no other header of an answer.
        res.append('Access-Control-Expose-Headers', 'Link');
      }
      res.type('text/csv').send(toCsv(columns, items, replacer));
      return;
    }
    // Not sent by Express, which would copy and digest it for an ETag that no
    // client of ours asks by: about a millisecond for half a megabyte.
    res.type('json').end(JSON.stringify(answer, replacer));
  };
  return { formatOf, send };
}

function csvColumnsOf(
  document: OpenApiDocument,
  content: NonNullable<OpenApiOperation['responses']['200']['content']>,
  rows: string,
): string[] {
  const line = content['text/csv']['x-line'];
  if (line) {
    return csvColumns(document, document.components.schemas[line]);
  }
  const page = content['application/json'].schema;
  const { properties } = page.$ref
    ? document.components.schemas[page.$ref.split('/').at(-1)!]
    : page;
  return csvColumns(document, properties?.[rows].items ?? {});
}
