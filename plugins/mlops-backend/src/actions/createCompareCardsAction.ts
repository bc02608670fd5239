import { plainText, READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Compares the cards of two versions of a model. */
export function createCompareCardsAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'compare-cards',
    title: 'Compare the cards of two versions of a model',
    description:
      'Sets the model cards of two versions side by side and says of each field whether it is the same, changed, added or removed.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model'),
          left: plainText(z, 255).describe('The version to compare with.'),
          right: plainText(z, 255).describe('The version to compare.'),
        }),
      output: z => objectOutput(z, 'CardComparison'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, left, right } = input;
      const comparison = await reads.compareCards(
        readEntityRef(entityRef, ['model']),
        { left, right },
        { credentials },
      );
      return { output: openObject(comparison) };
    },
  });
}
