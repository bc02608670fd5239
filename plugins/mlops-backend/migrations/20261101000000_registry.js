// @ts-check

/**
 * The registry: what connections reported, as reported, and what follows from
 * it (names in the catalog, the feed the catalog pulls, the outbox).
 *
 * Long texts are JSON in `data`; the columns beside it are what is searched
 * or sorted by. `hash` is over the record, so that an unchanged record is
 * never written again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sources', table => {
    table.string('id', 63).primary();
    table.string('type', 63).notNullable();
    table.string('state', 16).notNullable();
    table
      .text('pass')
      .nullable()
      .comment('JSON of the pass under way: mode, cursor, since, counts');
    table.string('last_started_at', 40).nullable();
    table.string('last_success_at', 40).nullable();
    table
      .string('last_success_started_at', 40)
      .nullable()
      .comment('From where the next incremental pass has to look');
    table.string('last_full_success_at', 40).nullable();
    table.text('last_error').nullable().comment('JSON: message, at, hint');
    table.integer('consecutive_failures').notNullable().defaultTo(0);
    table.string('next_run_at', 40).nullable();
    table
      .text('requested')
      .nullable()
      .comment('JSON of a refresh somebody asked for: full, at');
    table
      .string('held_back_at', 40)
      .nullable()
      .comment('When a removal was held back that still waits for a decision');
    table
      .text('counts')
      .nullable()
      .comment('JSON of row counts, kept in the transactions that change them');
    table
      .integer('problems')
      .notNullable()
      .defaultTo(0)
      .comment('Problems found, listed or not');
  });

  await knex.schema.createTable('pass_pages', table => {
    table.comment(
      'What the full pass under way has seen, so that a pass resumed after a crash still knows what vanished',
    );
    table.string('source_id', 63).notNullable();
    table.integer('page').notNullable();
    table.text('digests').notNullable().comment('8 characters per key');
    table.primary(['source_id', 'page']);
  });

  await knex.schema.createTable('source_objects', table => {
    table.comment('Models, data sets and pipelines as a source reports them');
    table.string('source_id', 63).notNullable();
    table.string('kind', 16).notNullable();
    table.string('object_id', 500).notNullable();
    table.text('name').notNullable();
    table
      .string('discovered_ref', 255)
      .nullable()
      .comment('Entity ref allotted to it, kept for as long as it exists');
    table
      .string('entity_ref', 255)
      .nullable()
      .comment('The entity whose page shows it; null: none');
    table
      .string('binding', 16)
      .notNullable()
      .comment('discovered | annotation | name | connector | none');
    table.string('updated_at', 40).nullable();
    table.string('seen_at', 40).notNullable();
    table.string('hash', 44).notNullable();
    table.text('data').notNullable();
    table.primary(['source_id', 'kind', 'object_id']);
    table.index(['entity_ref'], 'source_objects_entity_idx');
    table.index(['discovered_ref'], 'source_objects_discovered_idx');
  });

  await knex.schema.createTable('model_versions', table => {
    table.string('source_id', 63).notNullable();
    table.string('model_id', 500).notNullable();
    table.string('version', 255).notNullable();
    table
      .string('version_order', 64)
      .notNullable()
      .comment('Sorts as text the way versions sort for people');
    table.string('created_at', 40).notNullable();
    table.string('status', 64).notNullable();
    table.string('run_id', 255).nullable();
    table.string('seen_at', 40).notNullable();
    table.string('hash', 44).notNullable();
    table.text('data').notNullable();
    table.primary(['source_id', 'model_id', 'version']);
    table.index(
      ['source_id', 'model_id', 'version_order'],
      'model_versions_order_idx',
    );
    table.index(['source_id', 'run_id'], 'model_versions_run_idx');
  });

  await knex.schema.createTable('dataset_versions', table => {
    table.string('source_id', 63).notNullable();
    table.string('dataset_id', 500).notNullable();
    table.string('version', 255).notNullable();
    table.string('created_at', 40).nullable();
    table.string('seen_at', 40).notNullable();
    table.string('hash', 44).notNullable();
    table.text('data').notNullable();
    table.primary(['source_id', 'dataset_id', 'version']);
    table.index(
      ['source_id', 'dataset_id', 'created_at'],
      'dataset_versions_time_idx',
    );
  });

  await knex.schema.createTable('runs', table => {
    table.string('source_id', 63).notNullable();
    table.string('run_id', 255).notNullable();
    table.string('state', 16).notNullable();
    table.string('started_at', 40).nullable();
    table.string('ended_at', 40).nullable();
    table.string('seen_at', 40).notNullable();
    table.string('hash', 44).notNullable();
    table.text('data').notNullable();
    table.primary(['source_id', 'run_id']);
  });

  await knex.schema.createTable('run_subjects', table => {
    table.comment('On whose pages a run belongs');
    table.string('source_id', 63).notNullable();
    table.string('run_id', 255).notNullable();
    table.string('kind', 16).notNullable();
    table.string('object_id', 500).notNullable();
    table.string('started_at', 40).notNullable().defaultTo('');
    table.primary(['source_id', 'kind', 'object_id', 'run_id']);
    table.index(
      ['source_id', 'kind', 'object_id', 'started_at'],
      'run_subjects_time_idx',
    );
    table.index(['source_id', 'run_id'], 'run_subjects_run_idx');
  });

  await knex.schema.createTable('reports', table => {
    table.comment('Cards, quality, drift, CI results and deployments');
    table.string('source_id', 63).notNullable();
    table.string('type', 16).notNullable();
    table.string('report_id', 500).notNullable();
    table.string('kind', 16).notNullable();
    table.string('object_id', 500).notNullable();
    table.string('at', 40).notNullable();
    table.string('seen_at', 40).notNullable();
    table.string('hash', 44).notNullable();
    table.text('data').notNullable();
    table.primary(['source_id', 'type', 'report_id']);
    table.index(
      ['source_id', 'kind', 'object_id', 'type', 'at'],
      'reports_subject_idx',
    );
  });

  await knex.schema.createTable('problems', table => {
    table.string('source_id', 63).notNullable();
    table.string('problem_id', 44).notNullable();
    table.text('path').notNullable();
    table.integer('line').nullable();
    table.text('message').notNullable();
    table.text('hint').nullable();
    table.string('at', 40).notNullable();
    table.primary(['source_id', 'problem_id']);
  });

  await knex.schema.createTable('sequences', table => {
    table.comment(
      'Counters taken inside the writing transaction: the row lock makes numbers appear in the order of commits',
    );
    table.string('name', 63).primary();
    table.bigInteger('value').notNullable().defaultTo(0);
  });
  await knex('sequences').insert([{ name: 'catalog_changes', value: 0 }]);

  await knex.schema.createTable('catalog_changes', table => {
    table.comment('The latest state per entity ref, in order of change');
    table.string('entity_ref', 255).primary();
    table.bigInteger('seq').notNullable();
    table.string('type', 16).notNullable();
    table.string('replaced_by', 255).nullable();
    table.string('hash', 44).nullable();
    table.text('entity').nullable();
    table.string('at', 40).notNullable();
    table.unique(['seq'], { indexName: 'catalog_changes_seq_idx' });
  });

  await knex.schema.createTable('outbox', table => {
    table.bigIncrements('id').primary();
    table.string('source_id', 63).notNullable();
    table.string('event_key', 44).notNullable();
    table
      .text('event')
      .nullable()
      .comment('Cleared after delivery; the key stays to refuse a repeat');
    table.string('created_at', 40).notNullable();
    table.string('delivered_at', 40).nullable();
    table.integer('attempts').notNullable().defaultTo(0);
    table.string('next_attempt_at', 40).nullable();
    table.text('last_error').nullable();
    table.string('state', 16).notNullable().defaultTo('pending');
    table.unique(['source_id', 'event_key'], {
      indexName: 'outbox_event_key_idx',
    });
    table.index(['state', 'id'], 'outbox_state_idx');
  });

  await knex.schema.createTable('webhook_deliveries', table => {
    table.string('source_id', 63).notNullable();
    table.string('delivery_id', 255).notNullable();
    table.string('received_at', 40).notNullable();
    table.primary(['source_id', 'delivery_id']);
    table.index(['received_at'], 'webhook_deliveries_time_idx');
  });

  await knex.schema.createTable('entity_touches', table => {
    table.comment(
      'Entities whose Explore row is to be computed again, one row each',
    );
    table.string('entity_ref', 255).primary();
    table.string('at', 40).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const name of [
    'entity_touches',
    'webhook_deliveries',
    'outbox',
    'catalog_changes',
    'sequences',
    'problems',
    'reports',
    'run_subjects',
    'runs',
    'dataset_versions',
    'model_versions',
    'source_objects',
    'pass_pages',
    'sources',
  ]) {
    await knex.schema.dropTable(name);
  }
};
