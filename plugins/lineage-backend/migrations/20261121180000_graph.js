/**
 * The asset graph: what people ask about. It is kept up to date from the run
 * graph (the next migration) and from the catalog.
 *
 *   nodes ── aliases              identities, and which are the same thing
 *   node_facts                    what events say of a node, by the name used
 *   evidence ── evidence_edges ── edges
 *   bindings ── bound_entities    entities of the catalog, and their nodes
 *
 * An edge is there because evidence for it is active: a shape that runs of a
 * job had, a job or dataset that declares it, an entity of the catalog. Times
 * stand on the evidence, so that a run of a known shape changes one row of it
 * and no edge. All times are milliseconds since 1970.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client !== 'better-sqlite3';

  await knex.schema.createTable('nodes', table => {
    table.increments('id');
    table
      .string('key', 32)
      .notNullable()
      .comment('digest of type, namespace, name');
    table.text('type').notNullable().comment('dataset | job | endpoint');
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table
      .integer('canonical_id')
      .nullable()
      .comment('the node this is another name of');
    table.boolean('is_model').notNullable().defaultTo(false);
    table.text('dataset_type').nullable();
    table.text('entity_ref').nullable();
    table.text('kind').nullable();
    table.text('title').nullable();
    table.text('owner').nullable();
    table.text('system').nullable();
    table.text('domain').nullable();
    table.text('lifecycle').nullable();
    table
      .integer('asset_up')
      .notNullable()
      .defaultTo(0)
      .comment('active derivation and serving edges');
    table.integer('asset_down').notNullable().defaultTo(0);
    table
      .integer('job_up')
      .notNullable()
      .defaultTo(0)
      .comment('active input, output, serving and direct derivation edges');
    table.integer('job_down').notNullable().defaultTo(0);
    table.bigInteger('first_seen').notNullable();
    table.bigInteger('dropped_at').nullable();
    table.unique(['key'], { indexName: 'nodes_key' });
    table.index(['entity_ref'], 'nodes_entity_ref');
    table.index(['canonical_id'], 'nodes_canonical');
    table.index(['owner'], 'nodes_owner');
    table.index(['type', 'is_model', 'id'], 'nodes_type');
    table.index(['namespace', 'id'], 'nodes_namespace');
  });
  await knex.raw(
    'create index nodes_bound on nodes (id) where entity_ref is not null',
  );

  await knex.schema.createTable('node_facts', table => {
    table.integer('node_id').notNullable().comment('as the event named it');
    table
      .string('name', 16)
      .notNullable()
      .comment('model | datasetType | dropped');
    table.bigInteger('at').notNullable();
    table.text('value').notNullable();
    table.primary(['node_id', 'name'], 'node_facts_pk');
  });

  await knex.schema.createTable('node_tokens', table => {
    table
      .string('token', 64)
      .notNullable()
      .comment('a part of a name or title, lower case');
    table.integer('node_id').notNullable();
    table.primary(['token', 'node_id'], 'node_tokens_pk');
    table.index(['node_id'], 'node_tokens_node');
  });
  if (isPostgres) {
    // Beginnings of tokens are looked up whatever the collation.
    await knex.raw(
      'create index node_tokens_prefix on node_tokens (token text_pattern_ops, node_id)',
    );
  }

  await knex.schema.createTable('aliases', table => {
    table.integer('node_id').notNullable().comment('who says it');
    table
      .string('origin', 16)
      .notNullable()
      .comment('symlinks | catalog | rename');
    table
      .integer('alias_id')
      .notNullable()
      .comment('the other name of the same thing');
    table.primary(['node_id', 'origin', 'alias_id'], 'aliases_pk');
    table.index(['alias_id'], 'aliases_alias');
  });

  // The set of aliases is replaced as a whole; here is when it was said last.
  await knex.schema.createTable('alias_sources', table => {
    table.integer('node_id').notNullable();
    table.string('origin', 16).notNullable();
    table.bigInteger('at').notNullable();
    table
      .string('hash', 32)
      .notNullable()
      .comment('of the set; empty where it has no members');
    table.primary(['node_id', 'origin'], 'alias_sources_pk');
  });

  await knex.schema.createTable('evidence', table => {
    table.increments('id');
    table
      .string('origin', 8)
      .notNullable()
      .comment('run | job | dataset | catalog');
    table
      .integer('subject_id')
      .notNullable()
      .comment('the job; the declaring job, dataset or entity');
    table.string('claims_hash', 32).notNullable();
    table.text('claims').notNullable();
    table.bigInteger('first_seen').notNullable();
    table.bigInteger('last_seen').notNullable();
    table.string('last_run', 36).nullable();
    table
      .bigInteger('ended_at')
      .nullable()
      .comment('of declarations: when another took their place');
    table.boolean('active').notNullable();
    table
      .boolean('settled')
      .notNullable()
      .defaultTo(false)
      .comment('some of its runs are not kept any more; it stays active');
    table.index(['subject_id', 'origin'], 'evidence_subject');
  });
  // Runs of one shape are one row; a declaration may be said again later.
  await knex.raw(
    "create unique index evidence_run on evidence (subject_id, claims_hash) where origin = 'run'",
  );
  await knex.raw(
    "create unique index evidence_declared on evidence (subject_id, origin) where origin <> 'run' and ended_at is null",
  );

  await knex.schema.createTable('evidence_edges', table => {
    table.integer('evidence_id').notNullable();
    table.integer('raw_from').notNullable().comment('as it was named');
    table.integer('raw_to').notNullable();
    table.smallint('kind').notNullable();
    table
      .integer('from_id')
      .notNullable()
      .comment('what that is another name of');
    table.integer('to_id').notNullable();
    table
      .boolean('direct')
      .notNullable()
      .comment('a derivation without a job between');
    table.primary(
      ['evidence_id', 'kind', 'raw_from', 'raw_to'],
      'evidence_edges_pk',
    );
    table.index(
      ['from_id', 'to_id', 'kind', 'evidence_id'],
      'evidence_edges_from',
    );
    table.index(['to_id', 'from_id', 'kind'], 'evidence_edges_to');
  });

  await knex.schema.createTable('edges', table => {
    table.integer('from_id').notNullable();
    table
      .smallint('kind')
      .notNullable()
      .comment('1 input, 2 output, 3 derivation, 4 serving');
    table.integer('to_id').notNullable();
    table
      .smallint('flags')
      .notNullable()
      .comment('1 observed, 2 declared, 4 direct; 0: no longer');
    table
      .bigInteger('changed_at')
      .notNullable()
      .comment('when the flags became what they are');
    if (!isPostgres) {
      table.primary(['from_id', 'kind', 'to_id'], 'edges_pk');
      table.index(['to_id', 'kind', 'from_id', 'flags'], 'edges_to');
    }
  });
  if (isPostgres) {
    // A walk reads edges from their indexes alone.
    await knex.raw(
      'alter table edges add constraint edges_pk primary key (from_id, kind, to_id) include (flags)',
    );
    await knex.raw(
      'create index edges_to on edges (to_id, kind, from_id) include (flags)',
    );
  }
  // Drift is read from it: what is declared and was never observed.
  await knex.raw(
    'create index edges_one_sided on edges (flags, changed_at, from_id, kind, to_id) where flags in (2, 6)',
  );
  await knex.raw(
    'create index edges_gone on edges (changed_at) where flags = 0',
  );
  // Derivations without a job between, among the many that have one.
  await knex.raw(
    'create index edges_direct_from on edges (from_id, to_id) where kind = 3 and flags >= 4',
  );
  await knex.raw(
    'create index edges_direct_to on edges (to_id, from_id) where kind = 3 and flags >= 4',
  );

  await knex.schema.createTable('bindings', table => {
    table.string('entity_ref', 255).notNullable();
    table.integer('node_id').notNullable();
    table
      .string('origin', 12)
      .notNullable()
      .comment('own | annotation | inherited');
    table.integer('position').notNullable();
    table.primary(['entity_ref', 'node_id'], 'bindings_pk');
    table.index(['node_id'], 'bindings_node');
  });

  await knex.schema.createTable('bound_entities', table => {
    table.string('entity_ref', 255).notNullable().primary('bound_entities_pk');
    table.text('kind').notNullable();
    table.text('title').nullable();
    table.text('owner').nullable();
    table.text('system').nullable();
    table.text('domain').nullable();
    table.text('lifecycle').nullable();
    table.bigInteger('removed_at').nullable();
    table
      .text('former')
      .nullable()
      .comment('of removed ones: JSON list of their nodes, for who follows');
  });

  await knex.schema.createTable('graph_state', table => {
    table.integer('id').primary();
    table
      .bigInteger('version')
      .notNullable()
      .comment('grows whenever edges come or go');
    table
      .bigInteger('identities')
      .notNullable()
      .comment('grows whenever aliases change');
    table
      .bigInteger('rebuild_at')
      .nullable()
      .comment('the last raw event that was replayed');
    table.bigInteger('rebuild_until').nullable();
  });

  await knex('graph_state').insert({ id: 1, version: 0, identities: 0 });

  if (isPostgres) {
    // Room on the pages of what changes with every event, so that a new
    // version of a row stays beside the old one and no index is written.
    for (const table of ['node_facts', 'evidence', 'nodes']) {
      await knex.raw(`alter table ${table} set (fillfactor = 70)`);
    }
    await knex.raw('alter table graph_state set (fillfactor = 10)');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'graph_state',
    'bound_entities',
    'bindings',
    'edges',
    'evidence_edges',
    'evidence',
    'alias_sources',
    'aliases',
    'node_tokens',
    'node_facts',
    'nodes',
  ]) {
    await knex.schema.dropTable(table);
  }
};
