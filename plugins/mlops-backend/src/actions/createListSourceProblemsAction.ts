import {
  DEFAULT_LIMIT,
  pageInput,
  plainText,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import type { ActionOptions } from './registerActions';
import { openPage, pageOutput } from './shapes';

/** Lists what of a source could not be understood. */
export function createListSourceProblemsAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-source-problems',
    title: 'List problems of a machine learning source',
    description:
      'Lists files and objects of a source that could not be understood: path, line, message and how to mend it. The ids of sources come from list-sources.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          sourceId: plainText(z, 63).describe('Id of the source.'),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'SourceProblem'),
    },
    action: async ({ input, credentials }) => {
      const { sourceId, limit = DEFAULT_LIMIT, cursor } = input;
      const page = await reads.listSourceProblems(
        sourceId,
        { limit, cursor },
        { credentials },
      );
      return { output: openPage(page) };
    },
  });
}
