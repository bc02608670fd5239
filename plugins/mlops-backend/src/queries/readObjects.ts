import type { Knex } from 'knex';
import type { DbSourceObjectRow } from '../database/tables';

/** The objects of sources that are bound to an entity. */
export async function readObjects(
  knex: Knex,
  entityRef: string,
): Promise<DbSourceObjectRow[]> {
  return knex<DbSourceObjectRow>('source_objects')
    .where({ entity_ref: entityRef })
    .orderBy(['source_id', 'kind', 'object_id'])
    .select('*');
}
