// @ts-check

/**
 * Explore's own index: a row per model, dataset and pipeline of the catalog,
 * made of what the catalog and the registry know, and a row per value that
 * can be filtered by.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client !== 'better-sqlite3';
  // Bytewise order on every database, so that a list looks the same on both.
  const key = isPostgres ? 'varchar(255) collate "C"' : 'varchar(255)';

  await knex.schema.createTable('explore_entities', table => {
    table.increments('id');
    table.specificType('entity_ref', key).notNullable().unique();
    table
      .bigInteger('revision')
      .notNullable()
      .comment(
        'Of the last change; replicas read what is newer than they have',
      );
    table
      .boolean('removed')
      .notNullable()
      .defaultTo(false)
      .comment('Kept a while, so that replicas learn of the removal');
    table.specificType('title_key', key).notNullable();
    table.specificType('kind', key).notNullable();
    table.specificType('owner', key).notNullable().comment('Empty: nobody');
    table.specificType('lifecycle', key).notNullable().comment('Empty: none');
    table.string('last_run_at', 40).nullable();
    table.string('updated_at', 40).nullable();
    table.double('metric_value').nullable();
    table.text('search_text').notNullable().comment('In lower case');
    table.string('indexed_at', 40).notNullable();
    table.index(['removed', 'title_key', 'entity_ref'], 'explore_title_idx');
    table.index(['owner'], 'explore_owner_idx');
    table.index(['revision'], 'explore_revision_idx');
  });

  await knex.schema.createTable('explore_items', table => {
    table.comment(
      'What is only read of the rows of a page: searching passes over all rows and is several times faster while they are short',
    );
    table
      .integer('entity_id')
      .primary()
      .references('id')
      .inTable('explore_entities')
      .onDelete('CASCADE');
    table.text('facet_values').notNullable().comment('JSON: values by facet');
    table.text('item').notNullable().comment('JSON of the answer');
  });

  await knex.schema.createTable('explore_facets', table => {
    table.string('facet', 16).notNullable();
    table
      .specificType('value', key)
      .notNullable()
      .comment('Empty: the entity has none');
    table
      .integer('entity_id')
      .notNullable()
      .references('id')
      .inTable('explore_entities')
      .onDelete('CASCADE');
    table.primary(['facet', 'value', 'entity_id']);
    table.index(['entity_id'], 'explore_facets_entity_idx');
  });

  await knex('sequences').insert([{ name: 'explore', value: 0 }]);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('sequences').where({ name: 'explore' }).delete();
  await knex.schema.dropTable('explore_facets');
  await knex.schema.dropTable('explore_items');
  await knex.schema.dropTable('explore_entities');
};
