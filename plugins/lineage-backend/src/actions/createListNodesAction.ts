import { pageInput, READS } from '@waymark/plugin-openapi-operations-node';
import { NODE_TYPES } from '../schema';
import type { ActionOptions } from './registerActions';
import { openPage, pageOutput, plainText } from './shapes';

/** Finds nodes by name. */
export function createListNodesAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-lineage-nodes',
    title: 'Find things that have lineage',
    description:
      'Finds datasets, models, jobs and endpoints by words of their names and titles, whether or not they are entities of the catalog.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          q: plainText(z, 200)
            .optional()
            .describe('Words, each the beginning of a part of the name.'),
          types: z.array(z.enum(NODE_TYPES)).optional(),
          namespace: plainText(z).optional(),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'LineageNode'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(await reads.listNodes(input, { credentials })),
    }),
  });
}
