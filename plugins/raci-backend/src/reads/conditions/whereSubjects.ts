import { isPostgres, type SqlPart } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import {
  FILTER_COLUMNS,
  type FilterColumn,
  type SubjectConditions,
} from './types';

/** A condition that is counted apart from the others. */
export interface FilterTest extends SqlPart {
  of: FilterColumn | 'gap';
}

/** Narrows a query over `subjects as s` to those that meet every condition. */
export function whereSubjects(
  query: Knex.QueryBuilder,
  knex: Knex,
  conditions: SubjectConditions,
): Knex.QueryBuilder {
  whereCandidates(query, knex, conditions);
  for (const { sql, bindings } of filterTests(conditions)) {
    query.whereRaw(sql, bindings);
  }
  return query;
}

/** The conditions that no facet is of: they hold for every count. */
export function whereCandidates(
  query: Knex.QueryBuilder,
  knex: Knex,
  conditions: SubjectConditions,
): Knex.QueryBuilder {
  const { words, types, kinds, cell } = conditions;
  // Looked for as they stand: neither % nor _ means anything here.
  const position = isPostgres(knex)
    ? 'strpos(s.words, ?) > 0'
    : 'instr(s.words, ?) > 0';
  for (const word of words) {
    query.whereRaw(position, [word]);
  }
  if (types) {
    query.whereIn('s.type', types);
  }
  if (kinds) {
    query.whereIn('s.kind', kinds);
  }
  if (cell) {
    const { sql, bindings } = hasRow('cells', {
      party_ref: cell.parties,
      role: cell.roles,
      activity: cell.activities,
    });
    query.whereRaw(sql, bindings);
  }
  return query;
}

/** The conditions that facets are of. */
export function filterTests(conditions: SubjectConditions): FilterTest[] {
  const { filters, gap } = conditions;
  const tests = FILTER_COLUMNS.flatMap((column): FilterTest[] => {
    const values = filters[column];
    return values
      ? [{ of: column, sql: isOneOf(`s.${column}`, values), bindings: values }]
      : [];
  });
  if (gap) {
    const { codes, activities } = gap;
    tests.push({
      of: 'gap',
      ...(codes || activities
        ? hasRow('gaps', { code: codes, activity: activities })
        : { sql: 's.gap_count > 0', bindings: [] }),
    });
  }
  return tests;
}

/** That a table has a row of the subject with one of the values of each column. */
function hasRow(
  table: 'cells' | 'gaps',
  values: Record<string, string[] | undefined>,
): SqlPart {
  const given = Object.entries(values).flatMap(([column, list]) =>
    list ? [{ column, list }] : [],
  );
  const tests = given.map(({ column, list }) => isOneOf(column, list));
  return {
    sql: `s.entity_ref in (select entity_ref from ${table} where ${tests.join(' and ')})`,
    bindings: given.flatMap(({ list }) => list),
  };
}

function isOneOf(column: string, values: readonly string[]): string {
  return `${column} in (${values.map(() => '?').join(', ')})`;
}
