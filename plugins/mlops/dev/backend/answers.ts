import type { Page } from '@waymark/plugin-mlops-common';
import { pageOf } from '../../src/fixtures';

/** An answer in JSON; numbers JSON has no words for are written as the API does. */
export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body, spellNumbers), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

/** An error as Backstage's backends answer one. */
export function failure(
  statusCode: number,
  name: string,
  message: string,
): Response {
  return json(
    { error: { name, message }, response: { statusCode } },
    statusCode,
  );
}

/** The page of a list that the parameters ask for. */
export function pageFor<T>(all: T[], parameters: URLSearchParams): Page<T> {
  return pageOf(all, {
    limit: Number(parameters.get('limit') ?? 50),
    cursor: parameters.get('cursor') ?? undefined,
  });
}

function spellNumbers(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value)
    ? String(value)
    : value;
}
