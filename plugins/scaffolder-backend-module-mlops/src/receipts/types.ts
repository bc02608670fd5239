import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { ReceiptItem } from '@waymark/plugin-golden-paths-common';

/** What a receipt needs to know of the step that writes into it. */
export type ReceiptContext = Pick<
  ActionContext<JsonObject>,
  'isDryRun' | 'logger' | 'signal' | 'task' | 'templateInfo' | 'user'
>;

/** Something outside the workspace that an action is about to make. */
export interface Thing {
  /** Names it within the run, for ever; at most 200 characters. */
  key: string;
  /** `repository`, `branch`, `mlflow-experiment`, … */
  kind: string;
  /** What a person calls it. */
  title: string;
  url?: string;
  /** The action that makes it. */
  action: string;
  /**
   * What undoing needs to know. It is written before the thing is made, so it
   * has to be enough to find the thing even if the run ends in between.
   */
  undo?: JsonObject;
}

/** What came of making it. */
export interface Made<T> {
  value: T;
  /** Known only now. */
  url?: string;
  title?: string;
  undo?: JsonObject;
  /**
   * Given when nothing was made because it was there before this run, with a
   * sentence that says so. It is then never undone.
   */
  wasThere?: string;
}

/** The receipt of one run. */
export interface RunReceipt {
  /**
   * Makes something so that the receipt names it whatever happens: `planned`
   * before, `created` after.
   *
   * What `make` does has to be the same when done twice: it looks whether the
   * thing is there and knows by it that this run made it. That is the memory
   * of a run that is tried again, and no checkpoint of the scaffolder's is: it
   * would still say that a thing is there which a rollback took away since.
   *
   * @throws what `make` throws; a `ServiceUnavailableError` when the receipt
   * could not be written, and then nothing was made
   */
  making<T extends JsonValue>(
    thing: Thing,
    make: () => Promise<Made<T>>,
  ): Promise<T>;
}

/** The receipt of the run that a step belongs to. */
export type WithReceipt = (ctx: ReceiptContext) => RunReceipt;

/** `undone` also when there was nothing (any more). */
export type UndoOutcome =
  { state: 'undone' } | { state: 'left'; reason: string };

/**
 * Takes back what an action made: only while it is still what was made, and
 * the same when done twice. An error leaves the thing, with its message.
 */
export type Undo = (
  item: ReceiptItem & { undo: JsonObject },
  options: { taskId: string; signal: AbortSignal; logger: LoggerService },
) => Promise<UndoOutcome>;

/** How things are taken back, by their kind. */
export type UndoByKind = Readonly<Record<string, Undo>>;
