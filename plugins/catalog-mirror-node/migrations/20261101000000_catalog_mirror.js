// @ts-check

/**
 * The mirror of the catalog inside a backend's own database.
 *
 * Every change takes its number from `catalog_mirror_counter` inside the
 * writing transaction. The row stays locked until the commit, so numbers
 * become visible in the order of commits and a reader that stands at N can
 * never be overtaken by a late N-1.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('catalog_mirror_counter', table => {
    table.string('name', 63).primary();
    table.bigInteger('value').notNullable().defaultTo(0);
  });
  await knex('catalog_mirror_counter').insert({ name: 'feed', value: 0 });

  await knex.schema.createTable('catalog_mirror_entities', table => {
    table.string('entity_ref', 255).primary();
    table.string('kind', 63).notNullable().comment('Lower case');
    table.string('etag', 255).notNullable();
    table
      .string('fingerprint', 44)
      .notNullable()
      .comment('Over everything the catalog said, relations included');
    table.text('data').notNullable().comment('JSON of the mirrored entity');
    table.index(['kind', 'entity_ref'], 'catalog_mirror_entities_kind_idx');
  });

  await knex.schema.createTable('catalog_mirror_annotations', table => {
    table.comment(
      'Who carries an annotation that the opening backend looks up by value',
    );
    table.string('entity_ref', 255).notNullable();
    table.string('key', 255).notNullable();
    table
      .string('value_hash', 44)
      .notNullable()
      .comment('Values may be longer than what an index takes');
    table.primary(['entity_ref', 'key']);
    table.index(['key', 'value_hash'], 'catalog_mirror_annotations_value_idx');
  });

  await knex.schema.createTable('catalog_mirror_feed', table => {
    table.bigInteger('seq').primary();
    table.string('type', 16).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('replaced_by', 255).nullable();
    table.string('at', 40).notNullable();
    table.index(['entity_ref', 'seq'], 'catalog_mirror_feed_entity_idx');
  });

  await knex.schema.createTable('catalog_mirror_handlers', table => {
    table.string('id', 255).primary();
    table
      .bigInteger('position')
      .notNullable()
      .defaultTo(0)
      .comment('The last feed entry the handler has taken');
    table.string('lease_owner', 63).nullable();
    table.string('lease_until', 40).nullable();
    table.integer('failures').notNullable().defaultTo(0);
    table.string('next_attempt_at', 40).nullable();
    table.text('last_error').nullable();
  });

  await knex.schema.createTable('catalog_mirror_sweeps', table => {
    table.string('mode', 16).primary();
    table.string('completed_at', 40).notNullable();
    table
      .string('settings', 44)
      .notNullable()
      .comment('What was mirrored; a difference asks for a complete sweep');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const name of [
    'catalog_mirror_sweeps',
    'catalog_mirror_handlers',
    'catalog_mirror_feed',
    'catalog_mirror_annotations',
    'catalog_mirror_entities',
    'catalog_mirror_counter',
  ]) {
    await knex.schema.dropTable(name);
  }
};
