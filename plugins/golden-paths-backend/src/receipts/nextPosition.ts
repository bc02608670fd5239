import type { Knex } from 'knex';
import type { ReceiptItemRow } from '../database/tables';

/** Where the next item of a run stands, once its receipt is locked. */
export async function nextPosition(
  tx: Knex.Transaction,
  taskId: string,
): Promise<number> {
  const [{ last }] = await tx<ReceiptItemRow>('receipt_items')
    .where({ task_id: taskId })
    .max<{ last: number | null }[]>({ last: 'position' });
  return (last ?? -1) + 1;
}
