/**
 * What was created from which template, and how far it is from it now.
 *
 *   projects ── project_entities   entities of the catalog that lie in one
 *           └── project_files      folder and were made from a template, and
 *                                  how that folder differs from the template
 *   receipts ── receipt_items      runs of templates and what they made
 *   drafts                         wizard forms to go on with
 *   adoption_days                  how many, how current, by template and day
 *
 * Refs are full and lower case. All times are milliseconds since 1970.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('projects', table => {
    table
      .text('location')
      .primary()
      .comment('managed-by-location of its descriptor');
    table.text('entity_ref').notNullable().comment('stands for the project');
    table.text('title').notNullable();
    table.text('sort_key').notNullable().comment('title, lower case');
    table.text('words').notNullable().comment('what `q` looks in');
    table.text('owner').nullable();
    table.text('template_ref').notNullable();
    table.text('template_version').nullable().comment('what it stands on');
    table.text('template_hash').nullable();
    table.text('current_version').nullable().comment("the template's now");
    table.text('current_hash').nullable();
    table.integer('behind').notNullable();
    table.integer('drift_files').notNullable();
    table.integer('drift_lines').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('current | behind | drifted | unknown | failing');
    table.text('problem').nullable();
    table.text('url').nullable();
    table.text('revision').nullable().comment('of the files last read');
    table.text('record').nullable().comment('JSON: TemplateRecord');
    table.text('proposed').nullable().comment('JSON: ProposedState');
    table.string('digest', 32).notNullable().comment('of what was found');
    table.bigInteger('checked_at').notNullable().comment('0 for never');
    table.bigInteger('due_at').notNullable();
    table.index(['entity_ref'], 'projects_entity');
    table.index(['sort_key', 'entity_ref'], 'projects_order');
    table.index(['template_ref', 'state'], 'projects_template');
    table.index(['owner'], 'projects_owner');
    table.index(['due_at'], 'projects_due');
  });

  await knex.schema.createTable('project_entities', table => {
    table.text('entity_ref').primary();
    table.text('location').notNullable();
    table.text('title').notNullable();
    table.text('owner').nullable();
    table.text('template_ref').notNullable();
    table.text('template_version').nullable();
    table.index(['location'], 'project_entities_location');
  });

  await knex.schema.createTable('project_files', table => {
    table.text('location').notNullable();
    table.text('path').notNullable();
    table.text('state').notNullable().comment('changed | removed | mode');
    table.integer('added').notNullable();
    table.integer('removed').notNullable();
    table.boolean('binary').notNullable();
    table.text('kept').nullable().comment('why the difference is meant');
    table.primary(['location', 'path']);
  });

  await knex.schema.createTable('receipts', table => {
    table.text('task_id').primary();
    table.text('template_ref').notNullable();
    table.text('template_version').nullable();
    table.text('created_by').nullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('ended_at').nullable();
    table.text('state').notNullable().comment('running | succeeded | failed');
    table.text('failure_step').nullable();
    table.text('failure_message').nullable();
    table.text('answers').notNullable().comment('JSON, without secrets');
    table.text('project').nullable().comment('entity the run was for');
    table.integer('minutes_saved').nullable();
    table
      .bigInteger('asked_at')
      .notNullable()
      .comment('when the scaffolder was last asked how it goes');
    table.index(['started_at', 'task_id'], 'receipts_order');
    table.index(['created_by', 'started_at'], 'receipts_person');
    table.index(['project', 'started_at'], 'receipts_project');
    table.index(['template_ref', 'ended_at'], 'receipts_template');
    table.index(['state', 'asked_at'], 'receipts_running');
  });

  await knex.schema.createTable('receipt_items', table => {
    table.text('task_id').notNullable();
    table.text('key').notNullable().comment('names it within the run');
    table.integer('position').notNullable().comment('order of making');
    table.text('kind').notNullable();
    table.text('title').notNullable();
    table.text('url').nullable();
    table.text('action').notNullable();
    table.text('state').notNullable();
    table.text('reason').nullable();
    table.text('undo').nullable().comment('JSON, for the scaffolder alone');
    table.bigInteger('at').notNullable();
    table.primary(['task_id', 'key']);
  });

  await knex.schema.createTable('drafts', table => {
    table.text('id').primary();
    table.text('person').notNullable();
    table.text('template_ref').notNullable();
    table.text('form_data').notNullable().comment('JSON, without secrets');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('changed_at').notNullable();
    table.index(['person', 'changed_at', 'id'], 'drafts_order');
    table.index(['changed_at'], 'drafts_age');
  });

  await knex.schema.createTable('adoption_days', table => {
    table.text('template_ref').notNullable();
    table.string('day', 10).notNullable().comment('2026-11-22, UTC');
    table.integer('projects').notNullable();
    table.integer('current').notNullable();
    table.integer('behind').notNullable();
    table.integer('drifted').notNullable();
    table.integer('runs').notNullable().comment('that ended on this day');
    table.integer('failed').notNullable();
    table.integer('minutes_saved').notNullable();
    table.primary(['template_ref', 'day']);
    table.index(['day'], 'adoption_days_day');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'adoption_days',
    'drafts',
    'receipt_items',
    'receipts',
    'project_files',
    'project_entities',
    'projects',
  ]) {
    await knex.schema.dropTable(table);
  }
};
