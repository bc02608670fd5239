import type { Knex } from 'knex';
import { chunked, whereKeysIn } from './jsonRows';

/** Rows of one source by the values of `keyColumns`. */
export async function selectByKeys<TRow extends object>(options: {
  tx: Knex;
  table: string;
  sourceId: string;
  keyColumns: readonly string[];
  keys: readonly (readonly string[])[];
  columns: readonly string[];
}): Promise<TRow[]> {
  const { tx, table, sourceId, keyColumns, keys, columns } = options;
  const found: TRow[] = [];
  for (const chunk of chunked(keys)) {
    const condition = whereKeysIn(tx, keyColumns, chunk);
    found.push(
      ...(await tx(table)
        .select(columns as string[])
        .where('source_id', sourceId)
        .whereRaw(condition.sql, condition.bindings)),
    );
  }
  return found;
}

/** Deletes rows of one source by key and says how many there were. */
export async function deleteByKeys(options: {
  tx: Knex;
  table: string;
  sourceId: string;
  keyColumns: readonly string[];
  keys: readonly (readonly string[])[];
}): Promise<number> {
  const { tx, table, sourceId, keyColumns, keys } = options;
  let deleted = 0;
  for (const chunk of chunked(keys)) {
    const condition = whereKeysIn(tx, keyColumns, chunk);
    deleted += await tx(table)
      .where('source_id', sourceId)
      .whereRaw(condition.sql, condition.bindings)
      .delete();
  }
  return deleted;
}
