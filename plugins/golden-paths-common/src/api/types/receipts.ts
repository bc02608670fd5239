import type { JsonObject } from '@backstage/types';
import type { PageQuery } from './pages';

/**
 * `planned`: about to be made; the run ended before it said so, look whether
 * it is there. `created`, `undone`: as they say. `left`: undoing was refused
 * or failed, with the reason. `foreign`: made by an action that is not ours.
 * @public
 */
export type ReceiptItemState =
  'planned' | 'created' | 'undone' | 'left' | 'foreign';

/** Something a run made. @public */
export interface ReceiptItem {
  /** Names it within the run, for ever: `publish:repository`. */
  key: string;
  /** `repository`, `branch`, `mlflow-experiment`, `registered-model`, … */
  kind: string;
  /** What a person calls it. */
  title: string;
  url?: string;
  /** The action that made it. */
  action: string;
  state: ReceiptItemState;
  /** Why it is left, or how to look for it. */
  reason?: string;
  /** What undoing needs to know; of our own actions, never shown. */
  undo?: JsonObject;
  at: string;
}

/** Who created what, when, with which answers. @public */
export interface Receipt {
  taskId: string;
  template: { ref: string; version?: string; title?: string };
  /** Ref of the user; absent for runs of services. */
  createdBy?: string;
  startedAt: string;
  endedAt?: string;
  state: 'running' | 'succeeded' | 'failed';
  /** The step that failed and what it said. */
  failure?: { step?: string; message: string };
  /** Without secrets. */
  answers: JsonObject;
  project?: string;
  items: ReceiptItem[];
  minutesSaved?: number;
}

/** @public */
export interface ReceiptsQuery extends PageQuery {
  template?: string;
  createdBy?: string;
  project?: string;
  state?: Receipt['state'];
}

/** `PUT /receipts/:taskId`, of the scaffolder only. @public */
export interface ReceiptStart {
  templateRef: string;
  templateVersion?: string;
  createdBy?: string;
  answers?: JsonObject;
  project?: string;
  minutesSaved?: number;
}

/** `PUT /receipts/:taskId/items/:key`, of the scaffolder only. @public */
export type ReceiptItemChange = Omit<ReceiptItem, 'key' | 'at'>;

/**
 * `PUT /receipts/:taskId/rendered`, of the scaffolder only: the files a run
 * rendered, kept by content as the base of later updates.
 * @public
 */
export interface RenderedFiles {
  /** The text of the record that lies in the files. */
  record: string;
  files: { path: string; base64: string; executable?: boolean }[];
}
