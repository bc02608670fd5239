import type { Request, Response, Router } from 'express';
import {
  closed,
  object,
  type OpenApiDocument,
  pathParameter,
  quietOperation,
  readOperation,
  text,
} from '../document';
import { createOperations } from './createOperations';

const document: OpenApiDocument = {
  openapi: '3.1.0',
  info: { title: 'things', version: '1', description: 'Things.' },
  servers: [],
  security: [],
  paths: {
    '/v1/things/{id}': {
      get: readOperation({
        operationId: 'getThing',
        summary: 'One.',
        tags: [],
        parameters: [pathParameter('id', 'Its id.')],
        answer: object({ id: text }),
      }),
      put: quietOperation({
        operationId: 'putThing',
        summary: 'Keeps one.',
        tags: [],
        parameters: [pathParameter('id', 'Its id.')],
        body: closed({ title: text }, ['title']),
        done: 'It is kept.',
      }),
      delete: quietOperation({
        operationId: 'deleteThing',
        summary: 'Forgets one.',
        tags: [],
        parameters: [pathParameter('id', 'Its id.')],
        done: 'It is gone.',
      }),
    },
  },
  components: { schemas: {}, securitySchemes: {} },
};

/** What was registered, and what it answers to a request. */
function setup() {
  const routes = new Map<
    string,
    (req: Request, res: Response) => Promise<void>
  >();
  const register = (method: string) => (path: string, route: never) =>
    routes.set(`${method} ${path}`, route);
  const router = {
    get: register('get'),
    put: register('put'),
    delete: register('delete'),
  } as unknown as Router;
  const operations = createOperations({ router, document });
  const answer = async (route: string, body?: unknown) => {
    const sent: unknown[] = [];
    const res = {
      status: (code: number) => {
        sent.push(code);
        return res;
      },
      vary: () => res,
      type: () => res,
      end: (content?: string) => void sent.push(content),
    };
    const req = { params: { id: '7' }, query: {}, body, accepts: () => 'json' };
    await routes.get(route)!(
      req as unknown as Request,
      res as unknown as Response,
    );
    return sent;
  };
  return { operations, routes, answer };
}

describe('createOperations', () => {
  it('answers without a body what has nothing to tell', async () => {
    const { operations, answer } = setup();
    const gone: string[] = [];
    operations.handle<{ id: string }>('deleteThing', async request => {
      gone.push(request.parameters.id);
      return undefined;
    });
    expect(await answer('delete /v1/things/:id')).toEqual([204, undefined]);
    expect(gone).toEqual(['7']);
  });

  it('says 202 where the document does not speak of 204', async () => {
    const { operations, answer } = setup();
    operations.handle('getThing', async () => undefined);
    expect(await answer('get /v1/things/:id')).toEqual([202, undefined]);
  });

  it('holds bodies to the document', async () => {
    const { operations, answer } = setup();
    operations.handle('putThing', async () => undefined);
    expect(await answer('put /v1/things/:id', { title: 'a' })).toEqual([
      204,
      undefined,
    ]);
    await expect(answer('put /v1/things/:id', { name: 'a' })).rejects.toThrow(
      /must have required property 'title'/,
    );
  });

  it('refuses an operation that is not in the document', () => {
    const { operations } = setup();
    expect(() => operations.handle('other', async () => undefined)).toThrow(
      "The OpenAPI document has no operation 'other'",
    );
  });
});
