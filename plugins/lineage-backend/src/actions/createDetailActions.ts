import { READS } from '@waymark/plugin-openapi-operations-node';
import { EDGE_KINDS } from '../schema';
import { readRootText } from '../service/readRoot';
import type { ActionOptions } from './registerActions';
import { objectOutput, openObject, plainText, rootInput } from './shapes';
import { splitRoot } from './splitRoot';

/** Reads one node, edge or run, and how the store stands. */
export function createDetailActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-lineage-node',
    title: 'Get what lineage knows of one thing',
    description:
      'Gets a dataset, model, job or endpoint with its other names, facets (schema, documentation, ownership, quality), newest runs and versions.',
    attributes: READS,
    schema: {
      input: z => z.object(rootInput(z)),
      output: z => objectOutput(z, 'NodeDetail'),
    },
    action: async ({ input, credentials }) => {
      const { root } = splitRoot(input);
      return { output: openObject(await reads.getNode(root, { credentials })) };
    },
  });

  actionsRegistry.register({
    name: 'get-lineage-edge',
    title: 'Get who says that an edge is there',
    description:
      'Gets an edge of the lineage graph with its evidence: jobs whose runs showed it, and what declares it. Both ends are entity refs or ids of nodes of an answer.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          from: plainText(z),
          to: plainText(z),
          kind: z.enum(EDGE_KINDS),
        }),
      output: z => objectOutput(z, 'EdgeDetail'),
    },
    action: async ({ input: { from, to, kind }, credentials }) => {
      const edge = await reads.getEdge(
        { from: readRootText(from), to: readRootText(to), kind },
        { credentials },
      );
      return { output: openObject(edge) };
    },
  });

  actionsRegistry.register({
    name: 'get-lineage-run',
    title: 'Get an observed run',
    description:
      'Gets a run as OpenLineage events told it: state, times, job, facets, and which versions it read and wrote.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({ runId: plainText(z, 500).describe('As the event has it.') }),
      output: z => objectOutput(z, 'LineageRunDetail'),
    },
    action: async ({ input: { runId }, credentials }) => ({
      output: openObject(await reads.getRun(runId, { credentials })),
    }),
  });

  actionsRegistry.register({
    name: 'get-lineage-status',
    title: 'Get how the lineage store stands',
    description:
      'Gets how many nodes, edges, runs and raw events are kept, and whether a rebuild goes on.',
    attributes: READS,
    schema: {
      input: z => z.object({}),
      output: z => objectOutput(z, 'LineageStatus'),
    },
    action: async ({ credentials }) => ({
      output: openObject(await reads.getStatus({ credentials })),
    }),
  });
}
