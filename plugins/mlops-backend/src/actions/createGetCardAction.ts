import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, READS } from './shapes';

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
      input: z => z.object(entityInput(z, 'model, dataset or pipeline')),
      output: z => objectOutput(z, 'CardAnswer'),
    },
    action: async ({ input, credentials }) => {
      const entity = readEntityRef(input.entityRef);
      return { output: { ...(await reads.getCard(entity, { credentials })) } };
    },
  });
}
