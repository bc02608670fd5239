import type { SqlPart } from '@waymark/plugin-bulk-rows-node';

/**
 * The place of a column's value in a list, to sort by: the order that people
 * read activities and roles in is not that of their letters. What concerns no
 * activity (`''`) comes first, what is not in the list last.
 */
export function rankOf(column: string, values: readonly string[]): SqlPart {
  const cases = values.map((_, index) => `when ? then ${index + 1}`).join(' ');
  return {
    sql: `case ${column} when '' then 0 ${cases} else ${values.length + 1} end`,
    bindings: [...values],
  };
}
