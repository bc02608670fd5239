// @ts-check

/**
 * How far the provider of discovered entities has read the registry's feed.
 * It lives in the catalog's database, so that every replica goes on where any
 * other stopped, and a catalog that starts empty reads everything.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mlops_provider_state', table => {
    table.string('provider', 63).primary();
    table
      .bigInteger('position')
      .notNullable()
      .comment('Number of the last change that the catalog has taken');
    table.string('last_full_at', 40).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('mlops_provider_state');
};
