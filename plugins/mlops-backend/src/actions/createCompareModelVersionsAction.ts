import { plainText, READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Compares two versions of a model. */
export function createCompareModelVersionsAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'compare-model-versions',
    title: 'Compare two versions of a model',
    description:
      'Sets metrics and parameters of two versions side by side. A difference is given only for metrics measured on the same data; others say why they cannot be compared.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model'),
          left: plainText(z, 255).describe('The version to compare with.'),
          right: plainText(z, 255).describe('The version to compare.'),
        }),
      output: z => objectOutput(z, 'VersionComparison'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, left, right } = input;
      const entity = readEntityRef(entityRef, ['model']);
      const comparison = await reads.compareModelVersions(
        entity,
        { left, right },
        { credentials },
      );
      return { output: openObject(comparison) };
    },
  });
}
