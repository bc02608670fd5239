import type { Knex } from 'knex';
import { isPostgres, type SqlPart, whereKeysIn } from './jsonRows';

/**
 * Rows of a table whose `column` is one of `values`, whatever their number.
 * @param columns - those that are read; all without
 * @public
 */
export async function readRows<Row extends object>(
  knex: Knex,
  options: {
    table: string;
    column: keyof Row & string;
    values: readonly string[];
    columns?: readonly (keyof Row & string)[];
  },
): Promise<Row[]> {
  const { table, column, values, columns } = options;
  if (values.length === 0) {
    return [];
  }
  const { sql, bindings } = whereValuesIn(knex, column, values);
  const rows = await knex(table)
    .whereRaw(sql, bindings)
    .select<Row[]>(...(columns ?? ['*']));
  return rows as Row[];
}

/**
 * A condition that is true for rows whose `column` is one of `values`. Postgres
 * knows how long an array is, and takes the index; of a list that comes out of
 * JSON it knows nothing, and may read the whole table.
 * @public
 */
export function whereValuesIn(
  knex: Knex,
  column: string,
  values: readonly string[],
): SqlPart {
  if (isPostgres(knex)) {
    return {
      sql: `"${column}" = any(?::text[])`,
      // The driver takes arrays; the type of bindings in common knows texts.
      bindings: [[...values]] as unknown as string[],
    };
  }
  return whereKeysIn(
    knex,
    [column],
    values.map(value => [value]),
  );
}

/**
 * Removes the rows whose `columns` are one of `keys`.
 * @param where - what else must be true of them
 * @public
 */
export async function deleteRows(
  knex: Knex,
  options: {
    table: string;
    columns: readonly string[];
    keys: readonly (readonly string[])[];
    where?: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const { table, columns, keys, where = {} } = options;
  if (keys.length > 0) {
    const { sql, bindings } = whereKeysIn(knex, columns, keys);
    await knex(table).where(where).whereRaw(sql, bindings).delete();
  }
}
