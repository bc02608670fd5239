// @ts-check

/**
 * What becomes true by time passing, the versions with an alias among
 * thousands without, and objects by the name that versions and runs use.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('explore_entities', table => {
    table
      .string('stale_at', 40)
      .nullable()
      .comment(
        'From when a promise about time is broken if nothing happens; the row is computed again then',
      );
    table.index(['stale_at'], 'explore_stale_idx');
  });
  // Queries repeat this condition word for word, or the index is not used.
  await knex.raw(
    `create index model_versions_aliased_idx
       on model_versions (source_id, model_id, version_order)
       where alias_list <> '[]'`,
  );
  // A name may be longer than an ordinary index of Postgres takes.
  const method =
    knex.client.config.client === 'better-sqlite3' ? '' : 'using hash';
  await knex.raw(
    `create index source_objects_name_idx on source_objects ${method} (name)`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw('drop index source_objects_name_idx');
  await knex.raw('drop index model_versions_aliased_idx');
  await knex.raw('drop index explore_stale_idx');
  // Not through the schema builder: on SQLite it would copy the table, whose
  // items and facets hang on it.
  await knex.raw('alter table explore_entities drop column stale_at');
};
