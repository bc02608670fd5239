import type { AuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import {
  type ActionContext,
  createTemplateAction,
  type ScaffolderService,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { ReceiptItem } from '@waymark/plugin-golden-paths-common';
import type { ReceiptBook } from '../receipts/createReceiptBook';
import { isMissing } from '../receipts/isMissing';
import { startOf } from '../receipts/startOf';
import type { UndoByKind, UndoOutcome } from '../receipts/types';
import { examples } from './createRollbackAction.examples';
import { readForeign } from './readForeign';
import { isForGood, isToUndo, type OwnItem, undoItem } from './undoItem';

const FOR_GOOD =
  'Nobody undoes it, since people may look at it already; close it by hand';

/**
 * `mlops:rollback`: takes back what Waymark's own actions made in this run, in
 * reverse order, and only while it still is what they made. What others made
 * is named and stays. It can be run again, and tries again what was left.
 *
 * Errors: `ServiceUnavailableError` when nobody can say what was made. What
 * cannot be undone is no error: it is left, with the reason.
 */
export function createRollbackAction(options: {
  auth: AuthService;
  book: ReceiptBook;
  /** Whether the scaffolder passes over steps that were done. */
  isRecovering?: boolean;
  scaffolder: Pick<ScaffolderService, 'getLogs' | 'getTask'>;
  undoByKind: UndoByKind;
}) {
  const { auth, book, isRecovering, scaffolder, undoByKind } = options;

  return createTemplateAction({
    id: 'mlops:rollback',
    description:
      'Undoes what Waymark’s own actions made in this run, and says what is left. For the last step, with if: ${{ failure() }}.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {},
      output: {
        undone: z => z.array(z.string()).describe('What was taken back'),
        left: z =>
          z
            .array(z.object({ title: z.string(), reason: z.string() }))
            .describe('What is there still, and why'),
        foreign: z =>
          z
            .array(z.object({ title: z.string(), action: z.string() }))
            .describe('What other actions made; it stays'),
      },
    },
    async handler(ctx) {
      const undone: string[] = [];
      const left: { title: string; reason: string }[] = [];
      const items = ctx.isDryRun ? [] : await readItems(ctx);
      for (const item of items.toReversed()) {
        if (isForGood(item)) {
          left.push({ title: item.title, reason: FOR_GOOD });
          ctx.logger.warn(`Left: ${item.title}. ${FOR_GOOD}`);
        }
        if (!isToUndo(item)) {
          continue;
        }
        const outcome = await undoItem(item, {
          undoByKind,
          taskId: ctx.task.id,
          signal: ctx.signal,
          logger: ctx.logger,
        });
        const { title } = item;
        if (outcome.state === 'undone') {
          undone.push(title);
          ctx.logger.info(`Undone: ${title}`);
        } else {
          left.push({ title, reason: outcome.reason });
          ctx.logger.warn(`Left: ${title}. ${outcome.reason}`);
        }
        await tell(ctx, item, outcome);
      }
      const { logger, signal, task } = ctx;
      if (isRecovering && undone.length > 0) {
        logger.warn(
          'Start the template anew instead of retrying this run: the scaffolder’s task recovery would pass over the steps whose work was undone.',
        );
      }
      const foreign = ctx.isDryRun
        ? []
        : await readForeign(task.id, { auth, scaffolder, logger, signal });
      for (const { title, reason } of foreign) {
        logger.warn(`Not ours to undo: ${title}. ${reason}`);
      }
      ctx.output('undone', undone);
      ctx.output('left', left);
      ctx.output(
        'foreign',
        foreign.map(({ title, action }) => ({ title, action })),
      );
    },
  });

  /** The rest is to be undone whether or not the receipt hears of this. */
  async function tell(
    { task, logger }: Pick<ActionContext<JsonObject>, 'logger' | 'task'>,
    { key, kind, title, url, action, undo }: OwnItem,
    outcome: UndoOutcome,
  ): Promise<void> {
    const item = { kind, title, action, undo, ...(url && { url }) };
    try {
      await book.putItem(task.id, key, { ...item, ...outcome });
    } catch (error) {
      logger.warn(
        `The receipt does not know of it, run this again: ${toError(error).message}`,
      );
    }
  }

  /** Opens the receipt where no step did, so that this failure is known too. */
  async function readItems(
    ctx: Pick<
      ActionContext<JsonObject>,
      'logger' | 'signal' | 'task' | 'templateInfo' | 'user'
    >,
  ): Promise<ReceiptItem[]> {
    const { task, signal, logger } = ctx;
    try {
      await book.start(task.id, startOf(ctx), signal);
      return await book.listItems(task.id, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (isMissing(error)) {
        logger.warn(
          'Nothing was undone: without the golden-paths backend nobody knows what this run made. Look through its steps, and remove by hand what is not needed.',
        );
        return [];
      }
      throw new ServiceUnavailableError(
        `Nothing was undone, since the receipt of this run could not be read: ${toError(error).message}`,
      );
    }
  }
}
