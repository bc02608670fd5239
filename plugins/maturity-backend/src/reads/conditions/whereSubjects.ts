import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { FilterColumn, SubjectConditions } from './types';

/** Narrows a query over `subjects as s` to those that meet every condition. */
export function whereSubjects(
  query: Knex.QueryBuilder,
  knex: Knex,
  { words, filters }: SubjectConditions,
): Knex.QueryBuilder {
  for (const word of words) {
    // Looked for as they stand: neither % nor _ means anything here.
    query.whereRaw(`${positionIn(knex, 's.words', '?')} > 0`, [word]);
  }
  for (const [column, values] of Object.entries(filters) as [
    FilterColumn,
    string[],
  ][]) {
    query.whereIn(`s.${column}`, values);
  }
  return query;
}

/** SQL for where a text stands in another; 0 for nowhere. */
export function positionIn(knex: Knex, text: string, part: string): string {
  return `${isPostgres(knex) ? 'strpos' : 'instr'}(${text}, ${part})`;
}
