import { READS } from '@waymark/plugin-openapi-operations-node';
import { EDGE_KINDS } from '../schema';
import type { ActionOptions } from './registerActions';
import {
  depthInput,
  objectOutput,
  openObject,
  plainText,
  rootInput,
} from './shapes';
import { splitRoot } from './splitRoot';

/** Reads the graph around a node. */
export function createGetGraphAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-lineage',
    title: 'Get lineage',
    description: `Gets what a dataset, model, job or endpoint comes from and what comes from it: nodes, edges, and how each edge is known (observed in runs, declared in the catalog, or both).

Name the root by entityRef, by type with namespace and name, or by the id of a node of an answer. \`truncated\` says what was left out; \`hidden\` of a node counts neighbours that are not shown.`,
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...rootInput(z),
          granularity: z
            .enum(['asset', 'job', 'version'])
            .optional()
            .describe('asset (the default) contracts jobs away.'),
          direction: z.enum(['upstream', 'downstream', 'both']).optional(),
          ...depthInput(z, 20, 2),
          limit: z
            .number()
            .int()
            .min(1)
            .max(1_000)
            .optional()
            .describe('Nodes at most, 50 without.'),
          kinds: z
            .array(z.enum(EDGE_KINDS))
            .optional()
            .describe('Kinds of edges that are followed; all without.'),
          at: plainText(z, 40)
            .optional()
            .describe('ISO 8601: the graph as it was then.'),
          version: plainText(z, 1_000)
            .optional()
            .describe('Of the root, with granularity version.'),
          rollUp: z
            .enum(['system', 'domain', 'owner', 'type'])
            .optional()
            .describe('Nodes with the same value become one.'),
        }),
      output: z => objectOutput(z, 'LineageGraph'),
    },
    examples: [
      {
        title: 'What a model is made from, with the jobs',
        input: {
          entityRef: 'model:default/churn',
          direction: 'upstream',
          granularity: 'job',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { root, rest } = splitRoot(input);
      const graph = await reads.getGraph({ root, ...rest }, { credentials });
      return { output: openObject(graph) };
    },
  });
}
