import type {
  ReceiptItemChange,
  ReceiptsQuery,
  RenderedFiles,
} from '@waymark/plugin-golden-paths-common';
import {
  type Askers,
  type Operations,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import { readReceiptsQuery, readReceiptStart } from '../readQuery';

type TaskParameters = { taskId: string };

/** Receipts: read by people, written by the scaffolder. */
export function handleRuns(
  operations: Operations,
  {
    reads,
    changes,
    askers,
  }: Pick<RouterOptions, 'reads' | 'changes'> & { askers: Askers },
): void {
  operations.handle<ReceiptsQuery>(
    'listReceipts',
    async ({ parameters, req }) =>
      reads.listReceipts(readReceiptsQuery(parameters), await askers.any(req)),
  );

  operations.handle<TaskParameters>(
    'getReceipt',
    async ({ parameters: { taskId }, req }) =>
      reads.getReceipt(taskId, await askers.any(req)),
  );

  operations.handle<TaskParameters>(
    'startReceipt',
    async ({ parameters: { taskId }, body, req }) => {
      await changes.startReceipt(
        taskId,
        readReceiptStart(body),
        await askers.any(req),
      );
      return undefined;
    },
  );

  operations.handle<TaskParameters>(
    'listReceiptItems',
    async ({ parameters: { taskId }, req }) =>
      changes.listReceiptItems(taskId, await askers.any(req)),
  );

  operations.handle<TaskParameters & { key: string }>(
    'putReceiptItem',
    async ({ parameters: { taskId, key }, body, req }) => {
      await changes.putReceiptItem(
        taskId,
        key,
        readBody<ReceiptItemChange>(body),
        await askers.any(req),
      );
      return undefined;
    },
  );

  operations.handle<TaskParameters>(
    'putRendered',
    async ({ parameters: { taskId }, body, req }) => {
      await changes.putRendered(
        taskId,
        readBody<RenderedFiles>(body),
        await askers.any(req),
      );
      return undefined;
    },
  );
}
