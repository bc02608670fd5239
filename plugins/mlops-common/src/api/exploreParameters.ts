import { toSearchParams } from '@waymark/plugin-api-requests-common';
import { EXPLORE_FACETS, type ExploreQuery } from './types';

/**
 * An Explore query as the parameters of its URL: every facet is a parameter of
 * its own name, repeated per value (`kind=Model&kind=Dataset&owner=` finds
 * models and datasets that nobody owns), and the order is
 * `sort=<field>,<asc|desc>`.
 *
 * The order of the parameters is fixed, so that equal queries are equal URLs.
 * @public
 */
export function exploreParameters(query: ExploreQuery): URLSearchParams {
  const { q, filters, sort, limit, cursor } = query;
  return toSearchParams({
    q: q || undefined,
    ...Object.fromEntries(
      EXPLORE_FACETS.map(facet => [facet, filters?.[facet]]),
    ),
    sort: sort && `${sort.field},${sort.order}`,
    limit,
    cursor,
  });
}
