import {
  pageInput,
  plainText,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { HANDOVER_STATES } from '../schema';
import { readHandoversQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  objectOutput,
  openObject,
  openPage,
  pageOutput,
  partyInput,
} from './shapes';

/** Reads hand-overs. */
export function createHandoverActions(options: ActionOptions): void {
  const { actionsRegistry, changes } = options;
  actionsRegistry.register({
    name: 'list-handovers',
    title: 'List duties on their way to somebody else',
    description:
      'Lists hand-overs, newest first: who offers which duties to whom, how far it is, and what the caller may do.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          party: partyInput(z).optional(),
          entityRef: plainText(z).optional(),
          state: z.array(z.enum(HANDOVER_STATES)).optional(),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'Handover'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await changes.listHandovers(readHandoversQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'get-handover',
    title: 'Get a hand-over',
    description:
      'Gets one hand-over: its duties, how far it is, the proposed change, and what the caller may do.',
    attributes: READS,
    schema: {
      input: z => z.object({ id: plainText(z, 63) }),
      output: z => objectOutput(z, 'Handover'),
    },
    action: async ({ input: { id }, credentials }) => ({
      output: openObject(await changes.getHandover(id, { credentials })),
    }),
  });
}
