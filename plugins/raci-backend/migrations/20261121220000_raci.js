/**
 * Who acts for what, resolved and ready to be asked for.
 *
 *   subjects ── cells, gaps     what an entity's declaration and those it
 *                               inherits come to
 *   sources                     which declarations a subject stands on
 *   source_states               what of a system or domain was last reckoned with
 *   parties                     people and groups that cells name
 *   leavings                    cells of entities that are gone, for a while
 *   history                     cells that came and went
 *   handovers ── handover_items duties on their way to somebody else
 *   told                        what a digest has already said to whom
 *
 * Refs are full and lower case. All times are milliseconds since 1970.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('subjects', table => {
    table.text('entity_ref').primary();
    table.text('kind').notNullable().comment('lower case');
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title').nullable();
    table.text('sort_key').notNullable().comment('title or name, lower case');
    table.text('words').notNullable().comment('what `q` looks in');
    table.text('type').nullable();
    table.text('lifecycle').nullable();
    table.text('owner').nullable();
    table.text('system').nullable();
    table.text('domain').nullable();
    table.text('stage').nullable().comment('activity the entity is in');
    table
      .boolean('listed')
      .notNullable()
      .comment('in the matrix and the gaps; others only answer for themselves');
    table.boolean('declared').notNullable();
    table.integer('gap_count').notNullable();
    table.text('resolved').notNullable().comment('JSON: StoredResolution');
    table.string('digest', 32).notNullable().comment('of what is stored');
    table.bigInteger('first_seen').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['listed', 'sort_key', 'entity_ref'], 'subjects_order');
    table.index(['owner'], 'subjects_owner');
    table.index(['system'], 'subjects_system');
    table.index(['domain'], 'subjects_domain');
  });

  await knex.schema.createTable('cells', table => {
    table.text('entity_ref').notNullable();
    table.text('activity').notNullable();
    table.text('role').notNullable();
    table.text('party_ref').notNullable();
    table.text('origin_level').notNullable();
    table.text('origin_ref').nullable();
    table.text('expression').nullable();
    table.bigInteger('since').notNullable();
    table.primary(['entity_ref', 'activity', 'role', 'party_ref']);
    table.index(['party_ref', 'entity_ref', 'role', 'activity'], 'cells_party');
  });

  await knex.schema.createTable('gaps', table => {
    table.text('entity_ref').notNullable();
    table.text('activity').notNullable().comment("'' for the whole");
    table.text('code').notNullable();
    table.text('role').notNullable().comment("'' for none");
    table.text('party_ref').notNullable().comment("'' for none");
    table
      .integer('nth')
      .notNullable()
      .comment('0, 1, …: several mistakes in one place');
    table.text('severity').notNullable();
    table.text('message').notNullable();
    table.text('mend').notNullable();
    table.text('origin_level').nullable();
    table.text('origin_ref').nullable();
    table.text('expression').nullable();
    table.bigInteger('since').notNullable();
    table.primary([
      'entity_ref',
      'activity',
      'code',
      'role',
      'party_ref',
      'nth',
    ]);
    table.index(['code', 'entity_ref'], 'gaps_code');
    table.index(['party_ref'], 'gaps_party');
  });

  await knex.schema.createTable('sources', table => {
    table.text('entity_ref').notNullable();
    table.text('source_ref').notNullable();
    table.primary(['entity_ref', 'source_ref']);
    table.index(['source_ref'], 'sources_source');
  });

  await knex.schema.createTable('source_states', table => {
    table.text('source_ref').primary();
    table
      .string('digest', 32)
      .notNullable()
      .comment('of what those who inherit from it depend on');
  });

  await knex.schema.createTable('parties', table => {
    table.text('party_ref').primary();
    table.text('kind').notNullable();
    table.text('title').nullable();
    table.text('words').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('present | empty | left | missing');
    table
      .bigInteger('seen_at')
      .nullable()
      .comment('when the catalog last had it; null for never');
    table
      .boolean('unsettled')
      .notNullable()
      .comment('another state, which those who name it do not show yet');
    table.index(['unsettled'], 'parties_unsettled');
  });

  await knex.schema.createTable('leavings', table => {
    table.text('entity_ref').notNullable();
    table.text('activity').notNullable();
    table.text('role').notNullable();
    table.text('party_ref').notNullable();
    table.text('origin_level').notNullable();
    table.text('origin_ref').nullable();
    table.text('expression').nullable();
    table.bigInteger('since').notNullable();
    table.bigInteger('at').notNullable().comment('when the entity went');
    table.primary(['entity_ref', 'activity', 'role', 'party_ref']);
    table.index(['at'], 'leavings_at');
  });

  await knex.schema.createTable('history', table => {
    table.increments('id');
    table.text('entity_ref').notNullable();
    table.bigInteger('at').notNullable();
    table.text('activity').notNullable();
    table.text('role').notNullable();
    table.text('party_ref').notNullable();
    table.text('change').notNullable().comment('added | removed');
    table.text('origin_level').notNullable();
    table.text('origin_ref').nullable();
    table.text('by_ref').nullable();
    table.text('handover_id').nullable();
    table.index(['entity_ref', 'id'], 'history_entity');
    table.index(['party_ref', 'id'], 'history_party');
    table.index(['at'], 'history_at');
  });

  await knex.schema.createTable('handovers', table => {
    table.text('id').primary();
    table.text('from_ref').notNullable();
    table.text('to_ref').notNullable();
    table.text('proposed_by').notNullable();
    table.text('reason').nullable();
    table.text('state').notNullable();
    table.text('inherited').notNullable().comment('origin | entity');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.bigInteger('answered_at').nullable();
    table.text('answered_by').nullable();
    table.text('answer').nullable();
    table.text('proposals').notNullable().comment('JSON: ChangeProposal[]');
    table.text('problem').nullable();
    table.bigInteger('reminded_at').nullable();
    table
      .integer('revision')
      .notNullable()
      .comment('grows with each change, so that two answers cannot both win');
    table.index(['created_at', 'id'], 'handovers_order');
    table.index(['from_ref'], 'handovers_from');
    table.index(['to_ref'], 'handovers_to');
    table.index(['state'], 'handovers_state');
  });

  await knex.schema.createTable('handover_items', table => {
    table.text('handover_id').notNullable();
    table.text('entity_ref').notNullable();
    table.text('activity').notNullable();
    table.text('role').notNullable();
    table.text('from_ref').notNullable();
    table.text('declared_at').notNullable();
    table
      .boolean('active')
      .notNullable()
      .comment('asked, accepted or proposed');
    table.bigInteger('shown_at').nullable();
    table.bigInteger('obsolete_at').nullable();
    table.primary(['handover_id', 'entity_ref', 'activity', 'role']);
    table.index(['entity_ref'], 'handover_items_entity');
    table.index(['declared_at'], 'handover_items_declared');
  });
  // One duty is offered once at a time, whatever two replicas do.
  await knex.schema.raw(
    'create unique index handover_items_active on handover_items (entity_ref, activity, role, from_ref) where active',
  );

  await knex.schema.createTable('told', table => {
    table.text('recipient').notNullable();
    table.string('key', 32).notNullable().comment('digest of what was told');
    table.bigInteger('at').notNullable();
    table.primary(['recipient', 'key']);
  });

  await knex.schema.createTable('settings_seen', table => {
    table.text('key').primary();
    table.text('value').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'settings_seen',
    'told',
    'handover_items',
    'handovers',
    'history',
    'leavings',
    'parties',
    'source_states',
    'sources',
    'gaps',
    'cells',
    'subjects',
  ]) {
    await knex.schema.dropTable(table);
  }
};
