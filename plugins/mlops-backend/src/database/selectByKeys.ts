import type { Knex } from 'knex';
import {
  chunked,
  isPostgres,
  selectTexts,
  whereKeysIn,
} from '@waymark/plugin-bulk-rows-node';

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
    if (isPostgres(tx)) {
      const list = selectTexts(tx, chunk, keyColumns.length);
      const names = keyColumns.map(column => `"${column}"`).join(', ');
      // One look into the index per key. Left to itself, Postgres takes the
      // rows of a source for few until its statistics say otherwise, and then
      // reads them all for every page of the first pass.
      const { rows } = await tx.raw(
        `select found.* from (select distinct * from (${list.sql}) as listed) as key(${names})
         cross join lateral (
           select ${columns.map(() => '??').join(', ')} from "${table}" as t
           where source_id = ? ${keyColumns
             .map(column => `and t."${column}" = key."${column}"`)
             .join(' ')} offset 0
         ) as found`,
        [...list.bindings, ...columns, sourceId],
      );
      found.push(...rows);
      continue;
    }
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
