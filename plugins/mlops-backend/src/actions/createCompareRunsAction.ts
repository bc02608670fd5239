import { plainText, READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Compares two runs. */
export function createCompareRunsAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'compare-runs',
    title: 'Compare two runs',
    description:
      'Sets metrics and parameters of two runs of a model, dataset or pipeline side by side. A difference is given only for metrics measured on the same data; others say why they cannot be compared.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model, dataset or pipeline'),
          left: plainText(z, 255).describe('Id of the run to compare with.'),
          right: plainText(z, 255).describe('Id of the run to compare.'),
        }),
      output: z => objectOutput(z, 'RunComparison'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, left, right } = input;
      const comparison = await reads.compareRuns(
        readEntityRef(entityRef),
        { left, right },
        { credentials },
      );
      return { output: openObject(comparison) };
    },
  });
}
