import type { Knex } from 'knex';
import type { DbSourceObjectRow } from '../database/tables';

/** An object of a source, as other tables point at it. */
export type ObjectKey = Pick<
  DbSourceObjectRow,
  'source_id' | 'kind' | 'object_id'
>;

/**
 * The rows of several queries together. Each may have its own order and limit:
 * the newest rows of an entity are the newest of those of each of its objects,
 * and only a query about one object finds them in the order of an index.
 *
 * @param parts - at least one
 */
export function unionOf(
  knex: Knex,
  parts: Knex.QueryBuilder[],
): Knex.QueryBuilder {
  const [first, ...rest] = parts.map(part =>
    knex.from(part.as('part')).select('*'),
  );
  return knex.from(
    (rest.length > 0 ? first.unionAll(rest) : first).as('all_parts'),
  );
}
