import { toSearchParams } from '@waymark/plugin-api-requests-common';
import type { RunsQuery, VersionsQuery } from './types';

/**
 * A query for versions as the parameters of its URL: lists repeat their
 * parameter (`status=READY&alias=champion&metric=auc`), the order is
 * `sort=<field>,<asc|desc>`.
 * @public
 */
export function versionsParameters(query: VersionsQuery = {}): URLSearchParams {
  const { status, alias, sort, ...common } = query;
  return toSearchParams({
    ...commonValues(common),
    status,
    alias,
    sort: sort && `${sort.field},${sort.order}`,
  });
}

/** A query for runs as the parameters of its URL. @public */
export function runsParameters(query: RunsQuery = {}): URLSearchParams {
  const { state, ...common } = query;
  return toSearchParams({ ...commonValues(common), state });
}

function commonValues(query: {
  limit?: number;
  cursor?: string;
  q?: string;
  metrics?: string[];
}) {
  const { limit, cursor, q, metrics } = query;
  return {
    limit,
    cursor,
    q: q || undefined,
    // An empty list asks for rows without any metric, which is not the same as
    // asking for all of them.
    metric: metrics?.length === 0 ? [''] : metrics,
  };
}
