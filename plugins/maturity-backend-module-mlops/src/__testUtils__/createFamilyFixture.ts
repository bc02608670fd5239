import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { FactSubject } from '@waymark/plugin-maturity-node';
import type { RetrieverFixture } from '@waymark/plugin-maturity-node/testUtils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createRetrievers } from '../createRetrievers';
import { makeSubject } from './entities';

/**
 * A retriever of this module, with the HTTP API of the family that it asks.
 *
 * @param options - `answers`: by path below `/api`, without the query; what is
 *   not there is not found, as by a plugin that does not know it
 */
export function createFamilyFixture(options: {
  id: string;
  known: FactSubject;
  answers: Record<string, object>;
  entities?: Entity[];
}): RetrieverFixture & { asked: URL[] } {
  const { id, known, answers, entities = [] } = options;
  const asked: URL[] = [];
  let answer = (path: string): Response | Promise<Response> =>
    path in answers
      ? HttpResponse.json(answers[path])
      : notFound(`Nothing at ${path}`);
  const server = setupServer(
    http.all('*/api/*', ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      return answer(decodeURIComponent(url.pathname.replace(/^\/api/, '')));
    }),
  );
  server.listen({ onUnhandledRequest: 'error' });
  const retriever = createRetrievers({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    config: mockServices.rootConfig(),
    discovery: mockServices.discovery(),
    urlReader: mockServices.urlReader.mock(),
  }).find(one => one.id === id);
  if (!retriever) {
    throw new Error(`There is no retriever '${id}'`);
  }
  return {
    retriever,
    known,
    unknown: makeSubject('model:default/nobody-knows'),
    asked,
    goDown: () => {
      answer = () =>
        HttpResponse.json(
          { error: { name: 'Error', message: 'Database is gone' } },
          { status: 503 },
        );
    },
    hang: () => {
      answer = () => new Promise(() => {});
    },
    uninstall: () => {
      // What the router of a backend says of plugins it does not have.
      answer = () => new HttpResponse('Not Found', { status: 404 });
    },
    close: () => server.close(),
  };
}

function notFound(message: string): Response {
  return HttpResponse.json(
    { error: { name: 'NotFoundError', message } },
    { status: 404 },
  );
}
