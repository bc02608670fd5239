import {
  pageInput,
  plainText,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { RECEIPT_STATES } from '../schema';
import { readReceiptsQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  objectOutput,
  openObject,
  openPage,
  pageOutput,
  projectInput,
  templateInput,
} from './shapes';

/** Receipts of runs. */
export function createReceiptActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-receipts',
    title: 'List receipts of runs',
    description:
      "Lists who ran which template, what it made and undid, and how it ended, newest first: the caller's own, those of projects the caller owns, and all for administrators.",
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          template: templateInput(z).optional(),
          createdBy: plainText(z)
            .optional()
            .describe('A person, such as user:default/ann.'),
          project: projectInput(z).optional(),
          state: z.enum(RECEIPT_STATES).optional(),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'Receipt'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await reads.listReceipts(readReceiptsQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'get-receipt',
    title: 'Get the receipt of a run',
    description:
      'Gets one receipt: who, when, with which answers, what was made, undone and left.',
    attributes: READS,
    schema: {
      input: z => z.object({ taskId: plainText(z, 200) }),
      output: z => objectOutput(z, 'Receipt'),
    },
    action: async ({ input: { taskId }, credentials }) => ({
      output: openObject(await reads.getReceipt(taskId, { credentials })),
    }),
  });
}
