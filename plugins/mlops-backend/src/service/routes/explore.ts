import {
  EXPLORE_FACETS,
  type ExploreFacet,
  type ExploreQuery,
  type ExploreSortField,
} from '@waymark/plugin-mlops-common';
import type {
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';

type ExploreParameters = PageRequest &
  Partial<Record<ExploreFacet, string[]>> & { q?: string; sort: string };

/** Explore: `exploreParameters` of the common package read back. */
export function handleExplore(
  operations: Operations,
  options: RouterOptions,
): void {
  const { reads, httpAuth } = options;
  operations.handle<ExploreParameters>(
    'explore',
    async ({ parameters, req }) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      return reads.explore(toQuery(parameters), { credentials });
    },
  );
}

function toQuery(
  parameters: ExploreParameters,
): ExploreQuery & { limit: number } {
  const { q, sort, limit, cursor } = parameters;
  const [field, order] = sort.split(',');
  return {
    q,
    filters: Object.fromEntries(
      EXPLORE_FACETS.flatMap(facet => {
        const values = parameters[facet];
        return values ? [[facet, values]] : [];
      }),
    ),
    sort: {
      field: field as ExploreSortField,
      order: order === 'desc' ? 'desc' : 'asc',
    },
    limit,
    cursor,
  };
}
