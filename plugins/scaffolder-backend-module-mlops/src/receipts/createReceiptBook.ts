import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  GoldenPathsApi,
  ReceiptItem,
  ReceiptItemChange,
  ReceiptStart,
  RenderedFiles,
  RequestOptions,
} from '@waymark/plugin-golden-paths-common';

/** The part of the golden-paths API that is about receipts. */
export type ReceiptApi = Pick<
  GoldenPathsApi,
  'listReceiptItems' | 'putReceiptItem' | 'putRendered' | 'startReceipt'
>;

/**
 * Receipts as the scaffolder writes and reads them: with its own credentials,
 * since no person may.
 *
 * Errors: as {@link ReceiptApi}.
 */
export interface ReceiptBook {
  start(
    taskId: string,
    start: ReceiptStart,
    signal?: AbortSignal,
  ): Promise<void>;
  putItem(
    taskId: string,
    key: string,
    change: ReceiptItemChange,
    signal?: AbortSignal,
  ): Promise<void>;
  putRendered(
    taskId: string,
    rendered: RenderedFiles,
    signal?: AbortSignal,
  ): Promise<void>;
  /** In the order they were made. */
  listItems(taskId: string, signal?: AbortSignal): Promise<ReceiptItem[]>;
}

/** The receipts of a golden-paths backend. */
export function createReceiptBook(options: {
  api: ReceiptApi;
  auth: AuthService;
}): ReceiptBook {
  const { api, auth } = options;

  const requestOf = async (signal?: AbortSignal): Promise<RequestOptions> => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'golden-paths',
    });
    return { token, signal };
  };

  return {
    async start(taskId, start, signal) {
      await api.startReceipt(taskId, start, await requestOf(signal));
    },
    async putItem(taskId, key, change, signal) {
      await api.putReceiptItem(taskId, key, change, await requestOf(signal));
    },
    async putRendered(taskId, rendered, signal) {
      await api.putRendered(taskId, rendered, await requestOf(signal));
    },
    async listItems(taskId, signal) {
      const { items } = await api.listReceiptItems(
        taskId,
        await requestOf(signal),
      );
      return items;
    },
  };
}
