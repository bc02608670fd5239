import type { RunsQuery, VersionsQuery } from './types';

/**
 * A query for versions as the parameters of its URL: lists repeat their
 * parameter (`status=READY&alias=champion&metric=auc`), the order is
 * `sort=<field>,<asc|desc>`.
 * @public
 */
export function versionsParameters(query: VersionsQuery = {}): URLSearchParams {
  const { status, alias, sort, ...common } = query;
  const parameters = commonParameters(common);
  appendAll(parameters, 'status', status);
  appendAll(parameters, 'alias', alias);
  if (sort) {
    parameters.set('sort', `${sort.field},${sort.order}`);
  }
  return parameters;
}

/** A query for runs as the parameters of its URL. @public */
export function runsParameters(query: RunsQuery = {}): URLSearchParams {
  const { state, ...common } = query;
  const parameters = commonParameters(common);
  appendAll(parameters, 'state', state);
  return parameters;
}

function commonParameters(query: {
  limit?: number;
  cursor?: string;
  q?: string;
  metrics?: string[];
}): URLSearchParams {
  const { limit, cursor, q, metrics } = query;
  const parameters = new URLSearchParams();
  if (limit !== undefined) {
    parameters.set('limit', String(limit));
  }
  if (cursor !== undefined) {
    parameters.set('cursor', cursor);
  }
  if (q) {
    parameters.set('q', q);
  }
  // An empty list asks for rows without any metric, which is not the same as
  // asking for all of them.
  appendAll(parameters, 'metric', metrics?.length === 0 ? [''] : metrics);
  return parameters;
}

function appendAll(
  parameters: URLSearchParams,
  name: string,
  values: string[] = [],
): void {
  for (const value of values) {
    parameters.append(name, value);
  }
}
