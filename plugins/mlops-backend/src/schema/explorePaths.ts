import {
  EXPLORE_FACETS,
  EXPLORE_SORT_FIELDS,
} from '@waymark/plugin-mlops-common';
import {
  listOperation,
  type OpenApiPathItem,
  queryParameter,
  ref,
} from '@waymark/plugin-openapi-operations-node';

/** Longest text that is searched for. */
export const MAX_SEARCH_LENGTH = 200;

/** Most values of one facet in a request. */
const MAX_FACET_VALUES = 100;

/** Models, data sets and pipelines in one place. */
export const explorePaths: Record<string, OpenApiPathItem> = {
  '/v1/explore': {
    get: listOperation({
      operationId: 'explore',
      summary: 'Finds models, datasets and pipelines.',
      description:
        'Values of one facet are alternatives, facets are all required. The empty value finds entities that have none.',
      tags: ['Explore'],
      parameters: [
        queryParameter(
          'q',
          'Words that must all occur in title, name, description, tags or owner.',
          { type: 'string', maxLength: MAX_SEARCH_LENGTH },
        ),
        ...EXPLORE_FACETS.map(facet =>
          queryParameter(facet, `Only entities with this ${facet}.`, {
            type: 'array',
            maxItems: MAX_FACET_VALUES,
            items: { type: 'string', maxLength: 255 },
          }),
        ),
        queryParameter(
          'sort',
          'A field and `asc` or `desc`; entities without a value come last.',
          {
            type: 'string',
            enum: EXPLORE_SORT_FIELDS.flatMap(field => [
              `${field},asc`,
              `${field},desc`,
            ]),
            default: 'title,asc',
          },
        ),
      ],
      item: 'ExploreItem',
      answer: ref('ExplorePage'),
    }),
  },
};
