import type {
  AuditorService,
  AuthService,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import {
  type ReceiptItemChange,
  type ReceiptStart,
  withoutSecrets,
} from '@waymark/plugin-golden-paths-common';
import { audited } from '@waymark/plugin-people-node';
import type { Knex } from 'knex';
import { requireScaffolder } from '../access';
import type { ReceiptItemRow, ReceiptRow } from '../database/tables';
import type { ReceiptBook } from '../GoldenPathsChanges';
import type { RenderKeeper } from '../parts';
import { nextPosition } from './nextPosition';
import { readFiles } from './readFiles';
import { toReceiptItem } from './toReceipt';

/** Most things that one run makes. */
const MAX_ITEMS = 500;

/** What writing receipts takes. */
export interface ReceiptBookOptions {
  knex: Knex;
  auth: AuthService;
  auditor: AuditorService;
  mirror: Pick<CatalogMirror, 'getEntities'>;
  renders: RenderKeeper;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}

/** What the scaffolder writes down while a template runs. */
export function createReceiptBook(options: ReceiptBookOptions): ReceiptBook {
  const { knex, auth, auditor, mirror, renders, clock = Date.now } = options;

  return {
    async startReceipt(taskId, request, asker) {
      requireScaffolder(auth, asker);
      const { templateRef } = request;
      await audited(
        { auditor, eventId: 'receipt-start', meta: { taskId }, asker },
        async note => {
          note({ templateRef });
          const template = (await mirror.getEntities([templateRef])).get(
            templateRef,
          );
          const answers =
            request.answers &&
            withoutSecrets(template?.spec.parameters, request.answers);
          await inTransaction(knex, tx =>
            writeStart(tx, {
              taskId,
              request: { ...request, answers },
              now: clock(),
            }),
          );
        },
      );
    },

    async putReceiptItem(taskId, key, request, asker) {
      requireScaffolder(auth, asker);
      await audited(
        { auditor, eventId: 'receipt-item', meta: { taskId, key }, asker },
        async note => {
          note({ state: request.state });
          await inTransaction(knex, tx =>
            writeItem(tx, { taskId, key, request, now: clock() }),
          );
        },
      );
    },

    async putRendered(taskId, { record, files }, asker) {
      requireScaffolder(auth, asker);
      await audited(
        { auditor, eventId: 'receipt-rendered', meta: { taskId }, asker },
        async note => {
          note({ files: files.length });
          const row = await knex<ReceiptRow>('receipts')
            .where({ task_id: taskId })
            .first('task_id');
          if (!row) {
            throw notStarted(taskId);
          }
          await renders.put({ record, files: readFiles(files) });
        },
      );
    },

    async listReceiptItems(taskId, asker) {
      requireScaffolder(auth, asker);
      const rows: ReceiptItemRow[] = await knex<ReceiptItemRow>('receipt_items')
        .where({ task_id: taskId })
        .orderBy('position');
      return {
        items: rows.map(row => toReceiptItem(row, { undo: true })),
        pageInfo: {},
        totalItems: rows.length,
      };
    },
  };
}

/**
 * A receipt may be opened by any step, and again when the run is tried again:
 * what a later one does not say stays as it was.
 */
async function writeStart(
  tx: Knex.Transaction,
  options: { taskId: string; request: ReceiptStart; now: number },
): Promise<void> {
  const { taskId, request, now } = options;
  const said = {
    template_ref: request.templateRef,
    template_version: request.templateVersion,
    created_by: request.createdBy,
    answers: request.answers && JSON.stringify(request.answers),
    project: request.project,
    minutes_saved: request.minutesSaved,
  };
  await tx<ReceiptRow>('receipts')
    .insert({
      task_id: taskId,
      ...said,
      answers: said.answers ?? '{}',
      state: 'running',
      started_at: now,
      asked_at: now,
    })
    .onConflict('task_id')
    .merge({
      ...Object.fromEntries(
        Object.entries(said).filter(([, value]) => value !== undefined),
      ),
      state: 'running',
      ended_at: null,
      failure_step: null,
      failure_message: null,
    });
}

async function writeItem(
  tx: Knex.Transaction,
  options: {
    taskId: string;
    key: string;
    request: ReceiptItemChange;
    now: number;
  },
): Promise<void> {
  const { taskId, key, request, now } = options;
  const receipt = await tx<ReceiptRow>('receipts')
    .where({ task_id: taskId })
    .forUpdate()
    .first('task_id');
  if (!receipt) {
    throw notStarted(taskId);
  }
  const position = await nextPosition(tx, taskId);
  const said = {
    kind: request.kind,
    title: request.title,
    url: request.url ?? null,
    action: request.action,
    state: request.state,
    reason: request.reason ?? null,
    undo: request.undo ? JSON.stringify(request.undo) : null,
  };
  const known = await tx<ReceiptItemRow>('receipt_items')
    .where({ task_id: taskId, key })
    .update(said);
  if (known > 0) {
    return;
  }
  if (position >= MAX_ITEMS) {
    throw new InputError(
      `Run '${taskId}' has made ${position} things already; expected at most ${MAX_ITEMS}.`,
    );
  }
  await tx<ReceiptItemRow>('receipt_items').insert({
    task_id: taskId,
    key,
    position,
    ...said,
    at: now,
  });
}

function notStarted(taskId: string): NotFoundError {
  return new NotFoundError(
    `No receipt of run '${taskId}' was started; expected PUT /v1/receipts/${taskId} first.`,
  );
}
