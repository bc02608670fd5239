import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { DbTraceLogRow } from '../database/tables';

/** A row for the log; what is left out is null. */
export type NewLogRow = Omit<
  DbTraceLogRow,
  'id' | 'version' | 'run_id' | 'statement' | 'gone_at'
> &
  Partial<Pick<DbTraceLogRow, 'version' | 'run_id' | 'statement' | 'gone_at'>>;

const COLUMNS = [
  'source_id',
  'kind',
  'object_id',
  'version',
  'action',
  'at',
  'run_id',
  'statement',
  'recorded_at',
  'gone_at',
  'data',
] as const satisfies (keyof DbTraceLogRow)[];

/**
 * Adds rows in their order. Where a statement was recorded before, it is not
 * recorded again: its record and `gone_at` become those of the row.
 */
export async function appendToLog(
  tx: Knex.Transaction,
  rows: NewLogRow[],
): Promise<void> {
  const known = new Set<string>();
  const once = rows.filter(({ statement }) => {
    const isNew = !statement || !known.has(statement);
    known.add(statement ?? '');
    return isNew;
  });
  await upsertRows({
    tx,
    table: 'trace_log',
    keys: ['source_id', 'statement'],
    values: COLUMNS.filter(
      column => column !== 'source_id' && column !== 'statement',
    ),
    rows: once,
    update: ['data', 'gone_at'],
  });
}
