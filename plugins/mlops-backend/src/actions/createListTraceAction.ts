import {
  DEFAULT_LIMIT,
  pageInput,
  plainText,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, openPage, pageOutput } from './shapes';

/** Lists what happened to an entity. */
export function createListTraceAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-trace',
    title: 'List what happened to a model',
    description:
      'Lists who or what trained, registered, promoted and deployed which version of a model, when, from which commit and data, the newest first; of datasets and pipelines their runs. Deleted versions and replaced deployments are kept.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...entityInput(z, 'model, dataset or pipeline'),
          ...pageInput(z),
          version: plainText(z, 255)
            .optional()
            .describe('Steps of this version alone.'),
        }),
      output: z => pageOutput(z, 'TraceStep'),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, limit = DEFAULT_LIMIT, cursor, version } = input;
      const page = await reads.listTrace(
        readEntityRef(entityRef),
        { limit, cursor, version },
        { credentials },
      );
      return { output: openPage(page) };
    },
  });
}
