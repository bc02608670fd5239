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
  const parameters = new URLSearchParams();
  if (q) {
    parameters.set('q', q);
  }
  for (const facet of EXPLORE_FACETS) {
    for (const value of filters?.[facet] ?? []) {
      parameters.append(facet, value);
    }
  }
  if (sort) {
    parameters.set('sort', `${sort.field},${sort.order}`);
  }
  if (limit !== undefined) {
    parameters.set('limit', String(limit));
  }
  if (cursor !== undefined) {
    parameters.set('cursor', cursor);
  }
  return parameters;
}
