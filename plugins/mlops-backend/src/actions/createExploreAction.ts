import {
  EXPLORE_FACETS,
  EXPLORE_SORT_FIELDS,
} from '@waymark/plugin-mlops-common';
import {
  DEFAULT_LIMIT,
  pageInput,
  plainText,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import type { ActionOptions } from './registerActions';
import { openPage, pageOutput } from './shapes';

/** Finds models, datasets and pipelines. */
export function createExploreAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'explore',
    title: 'Find models, datasets and pipelines',
    description: `Finds machine learning models, datasets and pipelines of the organisation, with owner, latest version, headline metric, last run and what needs attention.

Words of \`q\` must all occur in title, name, description, tags or owner. Values of one filter are alternatives, filters are all required; the empty text finds entities that have none, so {"owner": [""]} finds what nobody owns. \`facets\` of the answer lists the values there are, with counts.`,
    attributes: READS,
    schema: {
      input: z => {
        const values = z.array(plainText(z, 255)).max(100).optional();
        return z.object({
          q: plainText(z, 200).optional().describe('Words to look for.'),
          filters: z
            .object(
              Object.fromEntries(EXPLORE_FACETS.map(facet => [facet, values])),
            )
            .strict()
            .optional(),
          sort: z
            .object({
              field: z.enum(EXPLORE_SORT_FIELDS),
              order: z.enum(['asc', 'desc']),
            })
            .optional()
            .describe('By title without.'),
          ...pageInput(z),
        });
      },
      output: z =>
        pageOutput(z, 'ExploreItem').extend({
          facets: z.record(
            z.array(z.object({ value: z.string(), count: z.number() })),
          ),
        }),
    },
    examples: [
      {
        title: 'Production models that nobody owns',
        input: {
          filters: { kind: ['Model'], lifecycle: ['production'], owner: [''] },
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { limit = DEFAULT_LIMIT, ...query } = input;
      const page = await reads.explore({ ...query, limit }, { credentials });
      return { output: openPage(page) };
    },
  });
}
