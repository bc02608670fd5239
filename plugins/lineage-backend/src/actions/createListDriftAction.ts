import { pageInput, READS } from '@waymark/plugin-openapi-operations-node';
import { DRIFT_SIGNALS } from '../schema';
import type { ActionOptions } from './registerActions';
import { openPage, pageOutput, plainText } from './shapes';

/** Lists where declared and observed lineage differ. */
export function createListDriftAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-lineage-drift',
    title: 'Find where declared and observed lineage differ',
    description:
      'Lists edges that are declared but were never observed, observed between entities but declared by none, or observed but not any more (stale). A page may be short or empty and still have a cursor.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          signals: z.array(z.enum(DRIFT_SIGNALS)).optional(),
          entityRef: plainText(z)
            .optional()
            .describe('Edges of this entity alone.'),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'DriftItem'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(await reads.listDrift(input, { credentials })),
    }),
  });
}
