import {
  DEFAULT_LIMIT,
  pageInput,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import type { ActionOptions } from './registerActions';
import { openPage, pageOutput } from './shapes';

/** Lists the connected sources and how their synchronisation stands. */
export function createListSourcesAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-sources',
    title: 'List machine learning sources',
    description:
      'Lists the systems that models, datasets and pipelines are read from: their state, when they were last read successfully, what went wrong last and how to mend it, and how much they hold.',
    attributes: READS,
    schema: {
      input: z => z.object(pageInput(z)),
      output: z => pageOutput(z, 'SourceStatus'),
    },
    action: async ({ input, credentials }) => {
      const { limit = DEFAULT_LIMIT, cursor } = input;
      const page = await reads.listSources({ limit, cursor }, { credentials });
      return { output: openPage(page) };
    },
  });
}
