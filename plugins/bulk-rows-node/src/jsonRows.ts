import type { Knex } from 'knex';

/**
 * Rows travel to the database as one JSON text. A binding per value would
 * meet the limits on bindings (32,766 on SQLite, 65,535 on Postgres) and was
 * half as fast on Postgres, where building the statement costs more than
 * running it.
 * @public
 */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client !== 'better-sqlite3';
}

/**
 * A piece of SQL and the values of its placeholders.
 * @public
 */
export type SqlPart = { sql: string; bindings: string[] };

/**
 * A subselect that yields `rows`, each a list of texts, as a relation.
 * @public
 */
export function selectTexts(
  knex: Knex,
  rows: readonly (readonly string[])[],
  width: number,
): SqlPart {
  const columns = Array.from({ length: width }, (_, i) =>
    isPostgres(knex) ? `k.value->>${i}` : `json_extract(k.value, '$[${i}]')`,
  );
  const from = isPostgres(knex)
    ? 'json_array_elements(?::json) as k(value)'
    : 'json_each(?) as k';
  return {
    sql: `select ${columns.join(', ')} from ${from}`,
    bindings: [JSON.stringify(rows)],
  };
}

/**
 * A condition that is true for rows whose `columns` are one of `keys`.
 * @public
 */
export function whereKeysIn(
  knex: Knex,
  columns: readonly string[],
  keys: readonly (readonly string[])[],
): SqlPart {
  const { sql, bindings } = selectTexts(knex, keys, columns.length);
  const names = columns.map(column => `"${column}"`).join(', ');
  const left = columns.length > 1 ? `(${names})` : names;
  return { sql: `${left} in (${sql})`, bindings };
}

/**
 * Splits a list, so that no single statement grows without bound.
 * @public
 */
export function chunked<T>(items: readonly T[], size = 1000): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    chunks.push(items.slice(start, start + size));
  }
  return chunks;
}
