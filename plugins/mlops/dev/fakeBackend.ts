import type {
  ExploreItem,
  ExplorePage,
  ExploreQuery,
} from '@waymark/plugin-mlops-common';
import { parseExploreState } from '../src/components/explore/state/exploreState';
import {
  exploreInMemory,
  manyExploreItems,
  manyProblems,
  pageOf,
  sourcesInEveryState,
} from '../src/fixtures';

const COUNTS: Record<string, number> = { many: 10_000, few: 7, empty: 0 };
const SLOW_MS = 60_000;

/**
 * A `fetch` that answers what the plugin asks of the mlops and catalog
 * backends, from made-up data; everything else is not found.
 */
export function createFakeFetch(data: string): typeof fetch {
  const now = Date.now();
  const items = manyExploreItems(COUNTS[data] ?? COUNTS.many, now);
  const sources = data === 'empty' ? [] : sourcesInEveryState(now);
  const problems = manyProblems(43, now);

  // The whole answer once per question: what pages cost in the browser must be
  // the plugin's cost, not that of counting ten thousand entities again.
  const answers = new Map<string, ExplorePage>();
  const explore = (query: ExploreQuery) => {
    const key = JSON.stringify(query);
    const answer =
      answers.get(key) ??
      exploreInMemory(items, { ...query, limit: items.length });
    answers.set(key, answer);
    return answer;
  };

  return async (input, init) => {
    const request = new Request(
      String(input).replace(/^plugin:/, 'http:'),
      init,
    );
    const url = new URL(request.url);
    const path = url.pathname.replace(/^\/api\/mlops/, '');
    if (url.pathname.endsWith('/entities/by-refs')) {
      const { entityRefs } = await request.json();
      return json({ items: entityRefs.map(() => null) });
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
    if (path === '/v1/explore') {
      const { q, filters, sort, limit, cursor } = queryOf(url.searchParams);
      const answer = explore({ q, filters, sort });
      return request.headers.get('accept') === 'text/csv'
        ? csv(answer.items)
        : json({ ...answer, ...pageOf(answer.items, { limit, cursor }) });
    }
    if (path === '/v1/sources') {
      return json(pageOf(sources));
    }
    if (path.endsWith('/problems')) {
      const cursor = url.searchParams.get('cursor') ?? undefined;
      return json(pageOf(problems, { limit: 20, cursor }));
    }
    if (path.endsWith('/refresh')) {
      return new Response(null, { status: 202 });
    }
    return failure(404, 'NotFoundError', `nothing at ${url.pathname}`);
  };
}

function queryOf(parameters: URLSearchParams): ExploreQuery {
  return {
    ...parseExploreState(parameters),
    limit: Number(parameters.get('limit') ?? 50),
    cursor: parameters.get('cursor') ?? undefined,
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

function failure(statusCode: number, name: string, message: string): Response {
  return json(
    { error: { name, message }, response: { statusCode } },
    statusCode,
  );
}

function csv(items: ExploreItem[]): Response {
  const lines = items.map(
    ({ entityRef, owner = '' }) => `${entityRef},${owner}`,
  );
  return new Response(['entityRef,owner', ...lines].join('\n'), {
    headers: { 'content-type': 'text/csv' },
  });
}
