import { READS } from '@waymark/plugin-openapi-operations-node';
import { readRootText } from '../service/readRoot';
import type { ActionOptions } from './registerActions';
import { depthInput, objectOutput, openObject, plainText } from './shapes';

/** Finds how one thing leads to another. */
export function createGetPathAction(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-lineage-path',
    title: 'Find how one thing leads to another',
    description:
      'Finds the shortest paths from one dataset, model, job or endpoint down to another; at most ten, all of the same length. Both are entity refs or ids of nodes of an answer.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          from: plainText(z).describe('Where the path begins, upstream.'),
          to: plainText(z),
          granularity: z.enum(['asset', 'job']).optional(),
          ...depthInput(z, 100, 50),
        }),
      output: z => objectOutput(z, 'PathAnswer'),
    },
    action: async ({ input, credentials }) => {
      const { from, to, ...query } = input;
      const answer = await reads.getPath(
        { from: readRootText(from), to: readRootText(to), ...query },
        { credentials },
      );
      return { output: openObject(answer) };
    },
  });
}
