import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import type {
  Page,
  ReceiptItem,
  ReceiptItemChange,
  ReceiptItemState,
  ReceiptStart,
  RenderedFiles,
} from '@waymark/plugin-golden-paths-common';
import {
  createReceiptBook,
  type ReceiptApi,
  type ReceiptBook,
} from '../receipts/createReceiptBook';

/** A call of the API, as a test sees it: `put key state`. */
type Call = string;

/** The receipts of a golden-paths backend, kept in memory. */
export class ReceiptsInMemory implements ReceiptApi {
  /** By task id. */
  readonly starts = new Map<string, ReceiptStart>();
  readonly rendered = new Map<string, RenderedFiles>();
  readonly calls: Call[] = [];
  /** False where the backend is not installed. */
  isInstalled = true;
  /** Throws instead of answering, when it returns an error. */
  trouble: (call: Call) => Error | undefined = () => undefined;
  readonly #items = new Map<string, Map<string, ReceiptItem>>();

  /** As new. */
  clear(): void {
    this.starts.clear();
    this.rendered.clear();
    this.#items.clear();
    this.calls.length = 0;
    this.isInstalled = true;
    this.trouble = () => undefined;
  }

  async startReceipt(taskId: string, start: ReceiptStart): Promise<void> {
    await this.#enter(`start ${start.project ?? ''}`);
    this.starts.set(taskId, { ...this.starts.get(taskId), ...start });
  }

  async putReceiptItem(
    taskId: string,
    key: string,
    change: ReceiptItemChange,
  ): Promise<void> {
    await this.#enter(`put ${key} ${change.state}`);
    const items = this.#items.get(taskId) ?? new Map<string, ReceiptItem>();
    this.#items.set(taskId, await this.#known(taskId, items));
    items.set(key, { ...change, key, at: '2026-11-22T04:00:00Z' });
  }

  async putRendered(taskId: string, rendered: RenderedFiles): Promise<void> {
    await this.#enter('rendered');
    await this.#known(taskId, rendered);
    this.rendered.set(taskId, rendered);
  }

  async listReceiptItems(taskId: string): Promise<Page<ReceiptItem>> {
    await this.#enter('list');
    await this.#known(taskId, undefined);
    return { items: this.items(taskId), pageInfo: {} };
  }

  items(taskId = 'task-1'): ReceiptItem[] {
    return [...(this.#items.get(taskId)?.values() ?? [])];
  }

  /** The states of things by their keys. */
  states(taskId = 'task-1'): Record<string, ReceiptItemState> {
    return Object.fromEntries(
      this.items(taskId).map(({ key, state }) => [key, state]),
    );
  }

  book(): ReceiptBook {
    return createReceiptBook({ api: this, auth: mockServices.auth() });
  }

  async #enter(call: Call): Promise<void> {
    this.calls.push(call);
    if (!this.isInstalled) {
      throw await answer(404);
    }
    const error = this.trouble(call);
    if (error) {
      throw error;
    }
  }

  async #known<T>(taskId: string, value: T): Promise<T> {
    if (!this.starts.has(taskId)) {
      throw await answer(404);
    }
    return value;
  }
}

/** What the client makes of an answer that is no success. */
export function answer(status: number): Promise<ResponseError> {
  return ResponseError.fromResponse(new Response('{}', { status }));
}
