import type { VersionsSortField } from '@waymark/plugin-mlops-common';
import {
  DEFAULT_LIMIT,
  pageInput,
  plainText,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import {
  countOutput,
  entityInput,
  metricsInput,
  openPage,
  pageOutput,
} from './shapes';

/** Finds versions of a model. */
export function createListModelVersionsAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-model-versions',
    title: 'List versions of a model',
    description: `Lists the versions of a model, the newest first unless sorted otherwise: aliases, status, metrics and what they were measured on, parameters, datasets, run, commit and source.

Words of \`q\` must all occur in version, aliases, author, description, run, commit or data. Values of one filter are alternatives, filters are all required; the alias \`*\` is any alias. Sorted by a metric, versions without it come last. Name the \`metrics\` that are wanted to keep answers short. The first page lists the statuses, aliases and metrics there are, with counts.`,
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model'),
          q: plainText(z, 200).optional().describe('Words to look for.'),
          status: z.array(plainText(z, 64)).max(50).optional(),
          alias: z.array(plainText(z, 255)).max(50).optional(),
          sort: z
            .object({
              field: plainText(z, 520)
                .refine(
                  isSortField,
                  'must be version, createdAt or metric:<name>',
                )
                .describe('version, createdAt or metric:<name>.'),
              order: z.enum(['asc', 'desc']),
            })
            .optional(),
          ...metricsInput(z),
          ...pageInput(z),
        }),
      output: z =>
        pageOutput(z, 'ModelVersion').extend({
          facets: z
            .object({
              statuses: countOutput(z),
              aliases: countOutput(z),
              metrics: countOutput(z),
            })
            .optional()
            .describe('On the first page.'),
        }),
    },
    examples: [
      {
        title: 'The versions with an alias, the best first',
        input: {
          entityRef: 'model:default/churn',
          alias: ['*'],
          sort: { field: 'metric:auc', order: 'desc' },
          metrics: ['auc'],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { entityRef, limit = DEFAULT_LIMIT, sort, ...query } = input;
      const page = await reads.listModelVersions(
        readEntityRef(entityRef, ['model']),
        {
          ...query,
          limit,
          sort: sort && {
            ...sort,
            field: sort.field as VersionsSortField,
          },
        },
        { credentials },
      );
      return { output: openPage(page) };
    },
  });
}

function isSortField(field: string): field is VersionsSortField {
  return /^(version|createdAt|metric:[\s\S]+)$/.test(field);
}
