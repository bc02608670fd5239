import type { Knex } from 'knex';

/**
 * The objects whose history belongs on an entity's page: those it shows, and
 * those that were shown there until their source lost them. To be used as a
 * relation with the columns source_id, kind and object_id.
 */
export function traceSubjects(
  knex: Knex,
  entityRef: string,
): Knex.QueryBuilder {
  const columns = ['source_id', 'kind', 'object_id'];
  return knex('source_objects')
    .where({ entity_ref: entityRef })
    .select(columns)
    .unionAll(query =>
      query
        .from('trace_subjects as t')
        .where({ 't.entity_ref': entityRef })
        .whereNotExists(back =>
          back
            .from('source_objects as b')
            .whereRaw(
              'b.source_id = t.source_id and b.kind = t.kind and b.object_id = t.object_id',
            )
            .select(knex.raw('1')),
        )
        .select(columns.map(column => `t.${column}`)),
    );
}
