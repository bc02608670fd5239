import {
  DEFAULT_LIMIT,
  pageInput,
  plainText,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { RUN_STATES } from '../schema/exploreSchemas';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import {
  countOutput,
  entityInput,
  metricsInput,
  openPage,
  pageOutput,
} from './shapes';

/** Finds runs of an entity. */
export function createListRunsAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-runs',
    title: 'List runs',
    description: `Lists the runs of a model, dataset or pipeline, the newest first: state, times, error, metrics, parameters, inputs and outputs.

Words of \`q\` must all occur in id, name, job, user or commit. Name the \`metrics\` that are wanted to keep answers short. The first page lists the states and metrics there are, with counts.`,
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model, dataset or pipeline'),
          q: plainText(z, 200).optional().describe('Words to look for.'),
          state: z.array(z.enum(RUN_STATES)).max(RUN_STATES.length).optional(),
          ...metricsInput(z),
          ...pageInput(z),
        }),
      output: z =>
        pageOutput(z, 'Run').extend({
          facets: z
            .object({ states: countOutput(z), metrics: countOutput(z) })
            .optional()
            .describe('On the first page.'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, limit = DEFAULT_LIMIT, ...query } = input;
      const page = await reads.listRuns(
        readEntityRef(entityRef),
        { ...query, limit },
        { credentials },
      );
      return { output: openPage(page) };
    },
  });
}
