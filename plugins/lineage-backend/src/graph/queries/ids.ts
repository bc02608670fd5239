import { isPostgres, type SqlPart } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';

/**
 * A condition that leads an index to the rows whose `column` is one of `ids`.
 *
 * Postgres walks the index once for the whole list; joined with `unnest` it
 * would guess the number of rows and read the table instead (measured: 10
 * times as long). The subselect keeps the list from the planner, which would
 * compare every id with every common value of the column (measured: half of
 * the time for 10,000 ids) and may then read the table after all.
 */
export function oneOfIds(
  knex: Knex,
  column: string,
  ids: readonly number[],
): SqlPart {
  return isPostgres(knex)
    ? {
        sql: `${column} = any((select ?::int[])::int[])`,
        bindings: [pgArray(ids)],
      }
    : {
        sql: `${column} in (select value from json_each(?))`,
        bindings: [JSON.stringify(ids)],
      };
}

/**
 * A condition that keeps rows whose `column` is one of `ids`, when another
 * has led to them: Postgres puts a list that it knows into a hash table. The
 * sum keeps it from looking them up after all.
 */
export function keptIds(
  knex: Knex,
  column: string,
  ids: readonly number[],
): SqlPart {
  return isPostgres(knex)
    ? { sql: `${column} + 0 = any(?::int[])`, bindings: [pgArray(ids)] }
    : {
        sql: `${column} + 0 in (select value from json_each(?))`,
        bindings: [JSON.stringify(ids)],
      };
}

/** The relation `f(id, ord)` of some ids, for queries that bound each. */
export function idRelation(knex: Knex, ids: readonly number[]): SqlPart {
  return isPostgres(knex)
    ? {
        sql: 'unnest(?::int[]) with ordinality as f(id, ord)',
        bindings: [pgArray(ids)],
      }
    : {
        sql: '(select value as id, key as ord from json_each(?)) as f',
        bindings: [JSON.stringify(ids)],
      };
}

/** Numbers as Postgres writes an array; sent as one text. */
export function pgArray(values: readonly number[]): string {
  return `{${values.join(',')}}`;
}

/** Runs a statement and gives its rows, whichever the database. */
export async function selectRows<T>(
  knex: Knex,
  sql: string,
  bindings: readonly (string | number)[],
): Promise<T[]> {
  const result = await knex.raw(sql, bindings as (string | number)[]);
  return isPostgres(knex) ? result.rows : result;
}
