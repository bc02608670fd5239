/**
 * What templates contained and what was rendered from them, each file once.
 *
 *   content_trees ── content_tree_blobs ── content_blobs
 *     ^       ^                            files by sha-256, compressed
 *     |       renders                      what a run made of a template
 *     template_versions                    what a template contained, in order
 *   template_states                        what the last look at it found
 *
 * A tree that neither a version nor a rendering names, and a blob that no
 * tree names, are removed once they were not touched for a while. Refs are
 * full and lower case. All times are milliseconds since 1970.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('content_blobs', table => {
    table.string('hash', 64).primary().comment('sha-256 of the file');
    table.binary('bytes').notNullable().comment('gzip');
    table.bigInteger('touched_at').notNullable();
    table.index(['touched_at'], 'content_blobs_touched');
  });

  await knex.schema.createTable('content_trees', table => {
    table.string('tree_id', 64).primary().comment('sha-256 of the manifest');
    table.text('manifest').notNullable().comment('JSON: StoredFile[]');
    table.bigInteger('touched_at').notNullable();
    table.index(['touched_at'], 'content_trees_touched');
  });

  await knex.schema.createTable('content_tree_blobs', table => {
    table
      .string('tree_id', 64)
      .notNullable()
      .references('tree_id')
      .inTable('content_trees')
      .onDelete('CASCADE');
    table.string('hash', 64).notNullable();
    table.primary(['tree_id', 'hash']);
    table.index(['hash'], 'content_tree_blobs_hash');
  });

  await knex.schema.createTable('template_states', table => {
    table.text('template_ref').primary();
    table.text('location').nullable();
    table.text('revision').nullable().comment('of the folder, as it was read');
    table.text('entity_etag').nullable();
    table.text('problem').nullable().comment('why the last look failed');
    table.bigInteger('looked_at').notNullable();
    table.bigInteger('present_at').notNullable().comment('in the catalog then');
  });

  await knex.schema.createTable('template_versions', table => {
    table.text('template_ref').notNullable();
    table.integer('seq').notNullable().comment('1, 2, … in order of sight');
    table.string('hash', 64).notNullable().comment('of files and description');
    table.string('tree_id', 64).nullable().comment('null: not kept any more');
    table.text('version').nullable().comment('as the template calls it');
    table.text('entity').notNullable().comment('JSON: the Template then');
    table.bigInteger('seen_at').notNullable();
    table.primary(['template_ref', 'seq']);
    table.index(['template_ref', 'hash'], 'template_versions_hash');
    table.index(['tree_id'], 'template_versions_tree');
  });

  await knex.schema.createTable('renders', table => {
    table.string('render_id', 64).primary().comment('of record and tree');
    table.string('record_digest', 64).notNullable();
    table.text('template_ref').notNullable();
    table.text('version').nullable();
    table.string('template_hash', 64).nullable();
    table.text('project').notNullable();
    table.string('tree_id', 64).notNullable();
    table.bigInteger('rendered_at').notNullable();
    table.bigInteger('used_at').notNullable();
    table.index(['record_digest', 'rendered_at'], 'renders_record');
    table.index(['project', 'rendered_at'], 'renders_project');
    table.index(['used_at'], 'renders_used');
    table.index(['tree_id'], 'renders_tree');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'renders',
    'template_versions',
    'template_states',
    'content_tree_blobs',
    'content_trees',
    'content_blobs',
  ]) {
    await knex.schema.dropTable(table);
  }
};
