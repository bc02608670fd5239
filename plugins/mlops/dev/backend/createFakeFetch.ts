import type {
  ExploreItem,
  ExplorePage,
  ExploreQuery,
} from '@waymark/plugin-mlops-common';
import { parseExploreState } from '../../src/components/explore/state/exploreState';
import {
  exploreInMemory,
  manyExploreItems,
  manyProblems,
  pageOf,
  sourcesInEveryState,
} from '../../src/fixtures';
import { failure, json, pageFor } from './answers';
import { answerCatalog } from './catalog/answerCatalog';
import { createEntityAnswers } from './entity/answerEntity';
import type { Amounts } from './entity/entityFacts';

const MANY = { items: 10_000, versions: 5_000, runs: 2_000, reports: 200 };
const AMOUNTS: Record<string, Amounts & { items: number }> = {
  many: MANY,
  few: { items: 7, versions: 3, runs: 4, reports: 5 },
  empty: { items: 0, versions: 0, runs: 0, reports: 0 },
};
const SLOW_MS = 60_000;

/**
 * A `fetch` that answers what the plugin asks of the mlops and catalog
 * backends, from made-up data; everything else is not found.
 */
export function createFakeFetch(data: string): typeof fetch {
  const now = Date.now();
  const amounts = AMOUNTS[data] ?? MANY;
  const explore = createExplore(manyExploreItems(amounts.items, now));
  const answerEntity = createEntityAnswers(amounts, now);
  const sources = data === 'empty' ? [] : sourcesInEveryState(now);
  const problems = manyProblems(43, now);

  return async (input, init) => {
    const request = new Request(
      String(input instanceof Request ? input.url : input).replace(
        /^plugin:/,
        'http:',
      ),
      init,
    );
    const { pathname, searchParams } = new URL(request.url);
    const catalogPath = /^\/api\/catalog(\/.*)$/.exec(pathname)?.[1];
    if (catalogPath) {
      return answerCatalog(request, catalogPath);
    }
    if (data === 'slow') {
      await new Promise(resolve => setTimeout(resolve, SLOW_MS));
    }
    if (data === 'broken') {
      return failure(
        503,
        'ServiceUnavailableError',
        'the database is starting',
      );
    }
    if (data === 'forbidden') {
      return failure(403, 'NotAllowedError', 'not allowed');
    }
    const path = pathname.replace(/^\/api\/mlops/, '');
    if (path.startsWith('/v1/entities/')) {
      return answerEntity(path.slice('/v1/entities/'.length), searchParams);
    }
    if (path === '/v1/explore') {
      return explore(request, searchParams);
    }
    if (path === '/v1/sources') {
      return json(pageOf(sources));
    }
    if (path.endsWith('/problems')) {
      return json(pageFor(problems, searchParams));
    }
    if (path.endsWith('/refresh')) {
      return new Response(null, { status: 202 });
    }
    return failure(404, 'NotFoundError', `nothing at ${pathname}`);
  };
}

function createExplore(items: ExploreItem[]) {
  // The whole answer once per question: what pages cost in the browser must be
  // the plugin's cost, not that of counting ten thousand entities again.
  const answers = new Map<string, ExplorePage>();
  const answerTo = (query: ExploreQuery) => {
    const key = JSON.stringify(query);
    const answer =
      answers.get(key) ??
      exploreInMemory(items, { ...query, limit: items.length });
    answers.set(key, answer);
    return answer;
  };
  return (request: Request, parameters: URLSearchParams): Response => {
    const answer = answerTo(parseExploreState(parameters));
    return request.headers.get('accept') === 'text/csv'
      ? csv(answer.items)
      : json({ ...answer, ...pageFor(answer.items, parameters) });
  };
}

function csv(items: ExploreItem[]): Response {
  const lines = items.map(
    ({ entityRef, owner = '' }) => `${entityRef},${owner}`,
  );
  return new Response(['entityRef,owner', ...lines].join('\n'), {
    headers: { 'content-type': 'text/csv' },
  });
}
