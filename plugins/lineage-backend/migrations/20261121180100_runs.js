/**
 * The run graph: what was observed, and the events that said so.
 *
 *   raw_events                    what was sent, to replay it
 *   runs, run_io                  what ran, and which versions it read and wrote
 *   node_facets, run_facets ── facet_bodies
 *   column_sources ── column_edges
 *
 * All times are milliseconds since 1970.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runs', table => {
    table.string('run_id', 36).notNullable();
    table.integer('job_id').notNullable();
    table.integer('evidence_id').nullable();
    table.string('state', 16).notNullable();
    table.boolean('terminal').notNullable();
    table
      .bigInteger('state_at')
      .notNullable()
      .comment('time of the event that gave the state');
    table
      .bigInteger('seen_at')
      .notNullable()
      .comment('time of the newest event');
    table
      .bigInteger('first_at')
      .notNullable()
      .comment('time of the oldest event');
    table
      .bigInteger('started_at')
      .nullable()
      .comment('time of the first START, else of the first event');
    table.boolean('start_said').notNullable();
    table.bigInteger('ended_at').nullable();
    table.string('parent_run_id', 36).nullable();
    table.integer('parent_job_id').nullable();
    table.primary(['run_id', 'job_id'], 'runs_pk');
    table.index(['job_id', 'seen_at'], 'runs_job');
    table.index(['evidence_id', 'seen_at'], 'runs_evidence');
    table.index(['seen_at'], 'runs_seen');
  });

  await knex.schema.createTable('run_io', table => {
    table.string('run_id', 36).notNullable();
    table.integer('job_id').notNullable();
    table.integer('node_id').notNullable().comment('as the event named it');
    table.string('direction', 6).notNullable().comment('input | output');
    table.text('version').notNullable().comment('empty where none was said');
    table
      .string('facets', 32)
      .nullable()
      .comment('digest of inputFacets or outputFacets');
    table.bigInteger('at').notNullable();
    table.primary(
      ['run_id', 'job_id', 'node_id', 'direction', 'version'],
      'run_io_pk',
    );
    table.index(['node_id', 'direction', 'at'], 'run_io_node');
    table.index(['node_id', 'direction', 'version', 'at'], 'run_io_version');
  });

  await knex.schema.createTable('facet_bodies', table => {
    table.string('hash', 32).notNullable().primary('facet_bodies_pk');
    table.text('body').notNullable();
    table
      .bigInteger('orphaned_at')
      .nullable()
      .comment('since when nothing is known to refer to it');
  });

  await knex.schema.createTable('node_facets', table => {
    table.integer('node_id').notNullable();
    table.text('name').notNullable();
    table.bigInteger('at').notNullable();
    table.string('hash', 32).notNullable().comment('empty: deleted');
    table.primary(['node_id', 'name'], 'node_facets_pk');
    table.index(['hash'], 'node_facets_hash');
  });

  await knex.schema.createTable('run_facets', table => {
    table.string('run_id', 36).notNullable();
    table.integer('job_id').notNullable();
    table.text('name').notNullable();
    table.bigInteger('at').notNullable();
    table.string('hash', 32).notNullable();
    table.primary(['run_id', 'job_id', 'name'], 'run_facets_pk');
    table.index(['hash'], 'run_facets_hash');
  });

  await knex.raw(
    'create index run_io_facets on run_io (facets) where facets is not null',
  );

  await knex.schema.createTable('column_sources', table => {
    table
      .integer('node_id')
      .notNullable()
      .comment('the dataset whose columns are explained');
    table
      .integer('job_id')
      .notNullable()
      .comment('the job that says so; 0: the dataset itself');
    table.bigInteger('at').notNullable();
    table
      .string('hash', 32)
      .notNullable()
      .comment('of column_edges; empty: deleted');
    table.primary(['node_id', 'job_id'], 'column_sources_pk');
  });

  await knex.schema.createTable('column_edges', table => {
    table.increments('id');
    table.string('hash', 32).notNullable();
    table.integer('to_id').notNullable().comment('as the event named it');
    table.text('to_field').notNullable();
    table.integer('from_id').notNullable();
    table.text('from_field').notNullable();
    table.text('type').nullable();
    table.text('subtype').nullable();
    table.text('description').nullable();
    table.boolean('masking').nullable();
    table.index(['to_id', 'hash'], 'column_edges_to');
    table.index(['from_id'], 'column_edges_from');
  });

  await knex.schema.createTable('raw_events', table => {
    table.bigIncrements('id');
    table.bigInteger('received_at').notNullable();
    table.integer('count').notNullable();
    table.binary('body').notNullable().comment('gzip of one event per line');
    table.index(['received_at'], 'raw_events_received');
  });

  if (knex.client.config.client !== 'better-sqlite3') {
    // Room on the pages of what changes with every event, so that a new
    // version of a row stays beside the old one and no index is written.
    await knex.raw('alter table node_facets set (fillfactor = 70)');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'raw_events',
    'column_edges',
    'column_sources',
    'run_facets',
    'node_facets',
    'facet_bodies',
    'run_io',
    'runs',
  ]) {
    await knex.schema.dropTable(table);
  }
};
