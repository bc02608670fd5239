import { READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Reads how an entity is watched and what was found. */
export function createGetMonitoringAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-monitoring',
    title: 'Get drift and quality over time',
    description:
      'Gets how a model, dataset or pipeline is watched: the declared monitoring, drift by metric and column against its threshold, quality by suite with what fails now and since when, the last report, and whether reports come as often as declared.',
    attributes: READS,
    schema: {
      input: z => z.object(entityInput(z, 'model, dataset or pipeline')),
      output: z => objectOutput(z, 'MonitoringAnswer'),
    },
    action: async ({ input, credentials }) => {
      const entity = readEntityRef(input.entityRef);
      const monitoring = await reads.getMonitoring(entity, { credentials });
      return { output: openObject(monitoring) };
    },
  });
}
