import { plainText, READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Reads one version of a model. */
export function createGetModelVersionAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-model-version',
    title: 'Get a version of a model',
    description:
      'Gets one version of a model: aliases, status, metrics and what they were measured on, parameters, datasets, the run and commit that made it, and which source says so.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model'),
          version: plainText(z, 255).describe('As the source writes it.'),
        }),
      output: z => objectOutput(z, 'ModelVersion'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, version } = input;
      const entity = readEntityRef(entityRef, ['model']);
      return {
        output: openObject(
          await reads.getModelVersion(entity, version, { credentials }),
        ),
      };
    },
  });
}
