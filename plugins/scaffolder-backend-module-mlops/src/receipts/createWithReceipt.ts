import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import type { ReceiptItemChange } from '@waymark/plugin-golden-paths-common';
import type { ReceiptBook } from './createReceiptBook';
import { isMissing } from './isMissing';
import { startOf } from './startOf';
import type {
  Made,
  ReceiptContext,
  RunReceipt,
  Thing,
  WithReceipt,
} from './types';

/** How often the end of something that was made is told before giving up. */
const ATTEMPTS = 3;

class BookedRun implements RunReceipt {
  readonly #ctx: ReceiptContext;
  readonly #book: ReceiptBook;

  constructor(ctx: ReceiptContext, book: ReceiptBook) {
    this.#ctx = ctx;
    this.#book = book;
  }

  async making<T extends JsonValue>(
    thing: Thing,
    make: () => Promise<Made<T>>,
  ): Promise<T> {
    const ctx = this.#ctx;
    if (ctx.isDryRun) {
      throw new Error(`${thing.action} would make ${thing.title} in a dry run`);
    }
    const isKept = await this.#plan(thing);
    ctx.signal?.throwIfAborted();
    const made = await make();
    if (isKept) {
      await this.#tell(thing, made);
    }
    return made.value;
  }

  /** False where there is no backend that keeps receipts. */
  async #plan(thing: Thing): Promise<boolean> {
    const ctx = this.#ctx;
    try {
      await this.#put(
        thing.key,
        { ...itemOf(thing), state: 'planned' },
        ctx.signal,
      );
      return true;
    } catch (error) {
      ctx.signal?.throwIfAborted();
      if (isMissing(error)) {
        ctx.logger.info(
          `No receipt is kept of ${thing.title}: the golden-paths backend is not installed.`,
        );
        return false;
      }
      throw new ServiceUnavailableError(
        `The receipt of this run could not be written, so ${thing.title} was not made: ${toError(error).message}. Run the template again once the golden-paths backend answers.`,
      );
    }
  }

  /**
   * The thing is there whatever becomes of this: a receipt that cannot be
   * written any more goes on saying `planned`, which is no reason to fail.
   */
  async #tell(thing: Thing, made: Made<JsonValue>): Promise<void> {
    const { title = thing.title, url = thing.url, undo = thing.undo } = made;
    const item = itemOf({ ...thing, title, url, undo });
    const change: ReceiptItemChange = made.wasThere
      ? { ...item, undo: undefined, state: 'left', reason: made.wasThere }
      : { ...item, state: 'created' };
    for (let attempt = 1; ; attempt++) {
      try {
        // Not given up with the run: the thing would go without its name.
        await this.#put(thing.key, change);
        return;
      } catch (error) {
        if (attempt === ATTEMPTS) {
          this.#ctx.logger.warn(
            `${title} was made, but the receipt says only that it was about to be: ${toError(error).message}`,
          );
          return;
        }
      }
    }
  }

  async #put(
    key: string,
    change: ReceiptItemChange,
    signal?: AbortSignal,
  ): Promise<void> {
    const { task, templateInfo, user } = this.#ctx;
    try {
      await this.#book.putItem(task.id, key, change, signal);
    } catch (error) {
      if (!isMissing(error)) {
        throw error;
      }
      // The first thing of a run that was not recorded opens its receipt.
      await this.#book.start(task.id, startOf({ templateInfo, user }), signal);
      await this.#book.putItem(task.id, key, change, signal);
    }
  }
}

/**
 * Receipts in the golden-paths backend. Where that is not installed, things
 * are made without one and the run's log says so.
 */
export function createWithReceipt(book: ReceiptBook): WithReceipt {
  return ctx => new BookedRun(ctx, book);
}

function itemOf(thing: Thing): Omit<ReceiptItemChange, 'state'> {
  const { kind, title, url, action, undo } = thing;
  return { kind, title, action, ...(url && { url }), ...(undo && { undo }) };
}
