import { plainText, READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Reads one run. */
export function createGetRunAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-run',
    title: 'Get a run',
    description:
      'Gets one run of a model, dataset or pipeline: state, times, error, job, commit, all metrics and parameters, inputs and outputs, and which source says so.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model, dataset or pipeline'),
          runId: plainText(z, 255).describe('As the source writes it.'),
        }),
      output: z => objectOutput(z, 'Run'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, runId } = input;
      const entity = readEntityRef(entityRef);
      return {
        output: openObject(await reads.getRun(entity, runId, { credentials })),
      };
    },
  });
}
