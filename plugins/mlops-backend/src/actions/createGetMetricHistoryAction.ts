import { plainText, READS } from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, objectOutput, openObject } from './shapes';

/** Follows one metric over the versions of a model. */
export function createGetMetricHistoryAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-metric-history',
    title: 'Follow a metric over versions',
    description:
      'Gets one metric over all versions of a model, oldest first, with the dataset, its state and the slice that each value was measured on; only values of the same data compare. Names the baseline and the target of the product brief.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model'),
          metric: plainText(z, 500).describe('Name of the metric.'),
        }),
      output: z => objectOutput(z, 'MetricHistory'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, metric } = input;
      const history = await reads.getMetricHistory(
        readEntityRef(entityRef, ['model']),
        metric,
        { credentials },
      );
      return { output: openObject(history) };
    },
  });
}
