import type { Knex } from 'knex';
import { isPostgres } from '@waymark/plugin-bulk-rows-node';

/** Whether the first, second, … word of a search occurs in a row. */
export type Hits = { [hit: `hit${number}`]: boolean | number };

/**
 * Columns `hit0`, `hit1`, …: whether each word of a search occurs in a text.
 * They are columns and not a condition, because the words of a search may be
 * spread over what several sources say about one thing.
 *
 * Words are looked for as they stand: neither % nor _ means anything here.
 */
export function selectHits(
  knex: Knex,
  column: string,
  terms: string[],
): Knex.Raw[] {
  const position = isPostgres(knex) ? 'strpos' : 'instr';
  return terms.map((term, n) =>
    knex.raw(`${position}(??, ?) > 0 as ??`, [column, term, `hit${n}`]),
  );
}
