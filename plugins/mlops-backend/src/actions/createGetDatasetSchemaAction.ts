import { READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput } from './shapes';

/** Reads the fields of a dataset. */
export function createGetDatasetSchemaAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-dataset-schema',
    title: 'Get the schema of a dataset',
    description:
      'Gets the fields of a dataset with type, description and classification, as declared or as a source reports them.',
    attributes: READS,
    schema: {
      input: z => z.object(entityInput(z, 'dataset')),
      output: z => objectOutput(z, 'DatasetSchema'),
    },
    action: async ({ input, credentials }) => {
      const entity = readEntityRef(input.entityRef, ['dataset']);
      const schema = await reads.getDatasetSchema(entity, { credentials });
      return { output: { ...schema } };
    },
  });
}
