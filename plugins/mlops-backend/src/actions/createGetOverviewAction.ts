import { READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Reads all that the overview of an entity shows. */
export function createGetOverviewAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-entity-overview',
    title: 'Get the overview of a model, dataset or pipeline',
    description:
      'Gets what somebody should do next about a model, dataset or pipeline, and in short its versions, metrics over versions, where it serves, runs, card, quality, drift and CI.',
    attributes: READS,
    schema: {
      input: z => z.object(entityInput(z, 'model, dataset or pipeline')),
      output: z => objectOutput(z, 'EntityOverview'),
    },
    action: async ({ input, credentials }) => {
      const entity = readEntityRef(input.entityRef);
      return {
        output: openObject(await reads.getOverview(entity, { credentials })),
      };
    },
  });
}
