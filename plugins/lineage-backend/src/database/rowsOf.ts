import { isPostgres, type SqlPart } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';

/** Columns of a relation and their types as Postgres calls them. */
export type Columns = Record<
  string,
  'integer' | 'bigint' | 'smallint' | 'text' | 'boolean'
>;

/** A relation of this process's making, as it stands in a statement. */
export interface Rows {
  /** To be put after `from` or `join`; its name is `x`. */
  sql: string;
  bindings: SqlPart['bindings'];
}

/**
 * `rows` as the relation `x` of a statement, whatever their number. Postgres
 * gets an array per column, which it reads twice as fast as JSON; SQLite has
 * JSON alone. Order is kept: rows that are inserted or locked from `x` are so
 * in this order, and writers who sort them cannot deadlock.
 */
export function rowsOf(
  knex: Knex,
  columns: Columns,
  rows: readonly object[],
): Rows {
  const names = Object.keys(columns);
  const valueOf = (row: object, name: string) =>
    (row as Record<string, unknown>)[name] ?? null;
  if (isPostgres(knex)) {
    const arrays = names.map(name => `?::${columns[name]}[]`).join(', ');
    return {
      sql: `unnest(${arrays}) as x(${names.join(', ')})`,
      // The driver takes arrays; the type of bindings in common knows texts.
      bindings: names.map(name =>
        rows.map(row => valueOf(row, name)),
      ) as unknown as string[],
    };
  }
  const fields = names
    .map((name, index) => `json_extract(value, '$[${index}]') as ${name}`)
    .join(', ');
  return {
    sql: `(select ${fields} from json_each(?)) as x`,
    bindings: [
      JSON.stringify(rows.map(row => names.map(name => valueOf(row, name)))),
    ],
  };
}

/** The rows a statement answered with, on both databases. */
export function answerOf<T>(answer: unknown): T[] {
  return Array.isArray(answer) ? answer : (answer as { rows: T[] }).rows;
}

/** Runs a statement and gives its rows. */
export async function select<T>(
  knex: Knex,
  sql: string,
  bindings: SqlPart['bindings'] = [],
): Promise<T[]> {
  return answerOf<T>(await knex.raw(sql, bindings));
}

/** `for update` where rows can be locked; SQLite has one writer at a time. */
export function forUpdate(knex: Knex, of?: string): string {
  return isPostgres(knex) ? `for update${of ? ` of ${of}` : ''}` : '';
}
