import type { Knex } from 'knex';
import { chunked, isPostgres } from './jsonRows';

/**
 * Inserts rows; of those whose key exists it replaces the columns in `update`
 * (all values without it). A key may occur only once in `rows`.
 * @public
 */
export async function upsertRows(options: {
  tx: Knex;
  table: string;
  keys: readonly string[];
  values: readonly string[];
  rows: readonly object[];
  update?: readonly string[];
}): Promise<void> {
  const { tx, table, keys, values, rows, update = values } = options;
  const columns = [...keys, ...values];
  const names = columns.map(column => `"${column}"`).join(', ');
  const assignments = update
    .map(column => `"${column}" = excluded."${column}"`)
    .join(', ');
  const onConflict = `on conflict (${keys
    .map(column => `"${column}"`)
    .join(', ')}) do ${assignments ? `update set ${assignments}` : 'nothing'}`;

  for (const chunk of chunked(rows)) {
    if (isPostgres(tx)) {
      await tx.raw(
        `insert into "${table}" (${names})
         select ${names} from json_populate_recordset(null::"${table}", ?::json)
         ${onConflict}`,
        [JSON.stringify(chunk)],
      );
    } else {
      // SQLite needs `where true` to tell an upsert after a select from a join.
      await tx.raw(
        `insert into "${table}" (${names})
         select ${columns
           .map((_, i) => `json_extract(value, '$[${i}]')`)
           .join(', ')} from json_each(?) where true
         ${onConflict}`,
        [
          JSON.stringify(
            chunk.map(row =>
              columns.map(
                column => (row as Record<string, unknown>)[column] ?? null,
              ),
            ),
          ),
        ],
      );
    }
  }
}
