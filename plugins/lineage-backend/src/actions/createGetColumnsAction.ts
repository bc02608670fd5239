import { READS } from '@waymark/plugin-openapi-operations-node';
import type { ActionOptions } from './registerActions';
import {
  depthInput,
  objectOutput,
  openObject,
  plainText,
  rootInput,
} from './shapes';
import { splitRoot } from './splitRoot';

/** Reads column lineage. */
export function createGetColumnsAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-column-lineage',
    title: 'Get column lineage',
    description:
      'Gets which columns a column of a dataset (all without field) was made from, and which were made from it, with the kind of each transformation. The column * stands for a whole dataset.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...rootInput(z),
          field: plainText(z, 2_000).optional(),
          direction: z.enum(['upstream', 'downstream', 'both']).optional(),
          ...depthInput(z, 20, 2),
        }),
      output: z => objectOutput(z, 'ColumnLineage'),
    },
    action: async ({ input, credentials }) => {
      const { root, rest } = splitRoot(input);
      const columns = await reads.getColumns(
        { root, ...rest },
        { credentials },
      );
      return { output: openObject(columns) };
    },
  });
}
