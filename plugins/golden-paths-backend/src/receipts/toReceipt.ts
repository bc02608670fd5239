import type {
  Receipt,
  ReceiptItem,
  ReceiptItemState,
} from '@waymark/plugin-golden-paths-common';
import type { ReceiptItemRow, ReceiptRow } from '../database/tables';

/** A receipt as it is shown, without what undoing needs. Pure. */
export function toReceipt(
  row: ReceiptRow,
  more: { items: readonly ReceiptItemRow[]; templateTitle?: string },
): Receipt {
  const { items, templateTitle } = more;
  return {
    taskId: row.task_id,
    template: {
      ref: row.template_ref,
      ...(row.template_version !== null && { version: row.template_version }),
      ...(templateTitle !== undefined && { title: templateTitle }),
    },
    ...(row.created_by !== null && { createdBy: row.created_by }),
    startedAt: iso(row.started_at),
    ...(row.ended_at !== null && { endedAt: iso(row.ended_at) }),
    state: row.state as Receipt['state'],
    ...(row.failure_message !== null && {
      failure: {
        ...(row.failure_step !== null && { step: row.failure_step }),
        message: row.failure_message,
      },
    }),
    answers: JSON.parse(row.answers) as Receipt['answers'],
    ...(row.project !== null && { project: row.project }),
    items: items.map(item => toReceiptItem(item)),
    ...(row.minutes_saved !== null && { minutesSaved: row.minutes_saved }),
  };
}

/**
 * One thing a run made. Pure.
 *
 * @param options.undo - with what undoing needs, for the scaffolder alone
 */
export function toReceiptItem(
  row: ReceiptItemRow,
  options: { undo?: boolean } = {},
): ReceiptItem {
  return {
    key: row.key,
    kind: row.kind,
    title: row.title,
    ...(row.url !== null && { url: row.url }),
    action: row.action,
    state: row.state as ReceiptItemState,
    ...(row.reason !== null && { reason: row.reason }),
    ...(options.undo &&
      row.undo !== null && {
        undo: JSON.parse(row.undo) as ReceiptItem['undo'],
      }),
    at: iso(row.at),
  };
}

function iso(moment: number | string): string {
  return new Date(Number(moment)).toISOString();
}
