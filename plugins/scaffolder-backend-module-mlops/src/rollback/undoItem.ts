import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { ReceiptItem } from '@waymark/plugin-golden-paths-common';
import type { UndoByKind, UndoOutcome } from '../receipts/types';
import { withDeadline } from '../timing/withDeadline';

/** Longest that taking back one thing may take. */
const UNDO_MS = 60_000;

/** An item that one of our own actions made, or was about to make. */
export type OwnItem = ReceiptItem & { undo: JsonObject };

/**
 * Whether a rollback has to do with an item: not with what others made, what
 * was there before, or what is undone already. What was left is tried again.
 */
export function isToUndo(item: ReceiptItem): item is OwnItem {
  return (
    item.undo !== undefined &&
    (item.state === 'planned' ||
      item.state === 'created' ||
      item.state === 'left')
  );
}

/** Whether we made an item, or may have, that is not meant to be undone. */
export function isForGood({ state, undo }: ReceiptItem): boolean {
  return undo === undefined && (state === 'planned' || state === 'created');
}

/**
 * Takes back one thing. Whatever goes wrong leaves it, with the reason.
 *
 * @throws the run's reason when it is given up
 */
export async function undoItem(
  item: OwnItem,
  options: {
    undoByKind: UndoByKind;
    taskId: string;
    signal?: AbortSignal;
    logger: LoggerService;
  },
): Promise<UndoOutcome> {
  const { undoByKind, taskId, signal: outer, logger } = options;
  if (!Object.hasOwn(undoByKind, item.kind)) {
    const reason = `Nobody here knows how a ${item.kind} is undone; remove it by hand`;
    return { state: 'left', reason };
  }
  try {
    return await withDeadline(
      { what: item.title, milliseconds: UNDO_MS, signal: outer },
      signal => undoByKind[item.kind](item, { taskId, signal, logger }),
    );
  } catch (error) {
    outer?.throwIfAborted();
    const { message } = toError(error);
    return {
      state: 'left',
      reason:
        error instanceof ServiceUnavailableError
          ? message
          : `Undoing it failed: ${message}`,
    };
  }
}
