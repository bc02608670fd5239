import { plainText, READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Reads the card of a model or dataset. */
export function createGetCardAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-card',
    title: 'Get a model card or data card',
    description:
      'Gets the card of a model or dataset: intended use, data, metrics, limitations and more, where each field came from, and which fields a complete card would add.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model, dataset or pipeline'),
          version: plainText(z, 255)
            .optional()
            .describe('The card of a model as of this version.'),
        }),
      output: z => objectOutput(z, 'CardAnswer'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, version } = input;
      const card = await reads.getCard(
        readEntityRef(entityRef),
        { version },
        { credentials },
      );
      return { output: openObject(card) };
    },
  });
}
