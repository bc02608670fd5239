import { pageInput, READS } from '@waymark/plugin-openapi-operations-node';
import { NODE_TYPES } from '../schema';
import type { ActionOptions } from './registerActions';
import {
  depthInput,
  openPage,
  pageOutput,
  plainText,
  rootInput,
} from './shapes';
import { splitRoot } from './splitRoot';

/** Lists everything that a change would reach. */
export function createGetImpactAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-lineage-impact',
    title: 'Find what a change affects',
    description:
      'Lists every dataset, model and endpoint that depends on something (or, upstream, all it depends on), the nearest first, with owners, and counts by type and owner where the caller may see everything. With version, only what came from that version.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...rootInput(z),
          direction: z.enum(['upstream', 'downstream']).optional(),
          ...depthInput(z, 100, 100),
          types: z
            .array(z.enum(NODE_TYPES))
            .optional()
            .describe('Types of nodes that are listed; all without.'),
          version: plainText(z, 1_000)
            .optional()
            .describe('A version of the root.'),
          ...pageInput(z),
        }),
      output: z =>
        pageOutput(z, 'ImpactItem').extend({
          totals: z
            .object({
              byKind: z.record(z.number()),
              byOwner: z.array(
                z.object({ owner: z.string().optional(), count: z.number() }),
              ),
            })
            .optional(),
          truncated: z.union([
            z.literal(false),
            z.object({ reason: z.string(), limit: z.number() }),
          ]),
        }),
    },
    examples: [
      {
        title: 'Endpoints that depend on a dataset',
        input: { entityRef: 'dataset:default/customers', types: ['endpoint'] },
      },
    ],
    action: async ({ input, credentials }) => {
      const { root, rest } = splitRoot(input);
      const page = await reads.getImpact({ root, ...rest }, { credentials });
      return { output: openPage(page) };
    },
  });
}
