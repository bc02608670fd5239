/**
 * What is known of entities, what rubrics make of it, and what people decide.
 *
 *   subjects ── fact_sets      what each source told of an entity, and when it
 *                              is to be asked again
 *            ── scorecards     what each rubric makes of it, a letter a check
 *   leavings                   results of entities that went: whatever takes
 *                              their place had them since then
 *   rubric_versions            what those letters stand for
 *   history                    levels and results that changed, with the cause
 *   trend                      how groups stood, day by day
 *   waivers ── waiver_steps    checks that somebody excused
 *   campaigns ── campaign_days what many are asked to reach
 *   told                       what was already said to whom
 *
 * Refs are full and lower case. All times are milliseconds since 1970.
 *
 * A scorecard keeps no reasons: they follow from the facts, which are kept, and
 * are put into words when somebody asks. Its letters are in the order of the
 * rubric's checks: P pass, F fail, - not applicable, ? no data, ! error,
 * W waived.
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
    table.text('domain').nullable().comment("its own or its system's");
    table
      .text('etag')
      .notNullable()
      .comment('of the state that was last evaluated');
    table.bigInteger('first_seen').notNullable();
    table
      .bigInteger('settled_at')
      .nullable()
      .comment('when every source had answered about it once');
    table.index(['sort_key', 'entity_ref'], 'subjects_order');
    table.index(['owner'], 'subjects_owner');
    table.index(['system'], 'subjects_system');
    table.index(['domain'], 'subjects_domain');
  });

  await knex.schema.createTable('fact_sets', table => {
    table.text('entity_ref').notNullable();
    table.text('retriever').notNullable();
    table
      .text('facts')
      .nullable()
      .comment('JSON: StoredFacts; null until the first answer');
    table
      .bigInteger('read_at')
      .nullable()
      .comment('when `facts` were last confirmed');
    table.text('error').nullable().comment('why the newest reading failed');
    table.integer('failures').notNullable().comment('readings failed in a row');
    table.bigInteger('due_at').notNullable();
    table.bigInteger('claimed_until').notNullable().comment('0 for nobody');
    table.primary(['entity_ref', 'retriever']);
    table.index(['due_at'], 'fact_sets_due');
  });

  await knex.schema.createTable('scorecards', table => {
    table.text('entity_ref').notNullable();
    table.text('rubric_id').notNullable();
    table.string('digest', 32).notNullable().comment('of the rubric');
    table.integer('level').notNullable();
    table
      .text('levels')
      .notNullable()
      .comment('a digit a track in base 36; - where it does not apply');
    table.text('rollups').notNullable().comment('a digit a roll-up');
    table.integer('waived').notNullable();
    table.double('earned').notNullable();
    table.double('possible').notNullable();
    table.text('outcomes').notNullable().comment('a letter a check');
    table.integer('open_checks').notNullable().comment('fail, no data, error');
    table.text('since').notNullable().comment('JSON: a time a check');
    table.bigInteger('evaluated_at').notNullable();
    table
      .bigInteger('recheck_at')
      .nullable()
      .comment('when a fact it stands on may be too old');
    table.primary(['entity_ref', 'rubric_id']);
    table.index(['rubric_id', 'level'], 'scorecards_rubric');
    table.index(['recheck_at'], 'scorecards_recheck');
  });

  await knex.schema.createTable('leavings', table => {
    table.text('entity_ref').notNullable();
    table.text('rubric_id').notNullable();
    table.string('digest', 32).notNullable().comment('of the rubric');
    table.text('outcomes').notNullable();
    table.text('since').notNullable().comment('JSON: a time a check');
    table.bigInteger('at').notNullable().comment('when the entity went');
    table.primary(['entity_ref', 'rubric_id']);
    table.index(['at'], 'leavings_at');
  });

  await knex.schema.createTable('rubric_versions', table => {
    table.text('rubric_id').notNullable();
    table.string('digest', 32).notNullable();
    table.text('version').notNullable();
    table.text('rubric').notNullable().comment('JSON: Rubric');
    table.bigInteger('first_seen').notNullable();
    table.primary(['rubric_id', 'digest']);
  });

  await knex.schema.createTable('history', table => {
    table.increments('id');
    table.text('entity_ref').notNullable();
    table.bigInteger('at').notNullable();
    table.text('rubric_id').notNullable();
    table.text('version').notNullable();
    table.text('what').notNullable().comment('level | track | check');
    table.text('track').notNullable().comment("'' for none");
    table.text('check_id').notNullable().comment("'' for none");
    table.text('subject').notNullable();
    table.text('before').nullable().comment('a level, or a result');
    table.text('after').notNullable();
    table.text('direction').notNullable().comment('up | down | same');
    table.text('causes').notNullable().comment('JSON: ChangeCause[]');
    table.index(['entity_ref', 'id'], 'history_entity');
    table.index(['at'], 'history_at');
  });

  await knex.schema.createTable('trend', table => {
    table.text('rubric_id').notNullable();
    table
      .text('scope')
      .notNullable()
      .comment('organisation | owner | system | domain');
    table.text('scope_ref').notNullable().comment("'' for the organisation");
    table.string('day', 10).notNullable().comment('2026-11-22, UTC');
    table.text('counts').notNullable().comment('JSON: TrendCounts');
    table.primary(['rubric_id', 'scope', 'scope_ref', 'day']);
  });

  await knex.schema.createTable('waivers', table => {
    table.text('id').primary();
    table.bigInteger('nth').notNullable().unique().comment('order of asking');
    table.text('entity_ref').notNullable();
    table.text('rubric_id').notNullable();
    table.text('check_id').notNullable();
    table.text('state').notNullable();
    table
      .text('open_key')
      .nullable()
      .unique()
      .comment('entity, rubric and check while requested or approved');
    table.text('reason').notNullable();
    table.text('evidence').nullable();
    table.text('requested_by').notNullable();
    table.bigInteger('requested_at').notNullable();
    table.bigInteger('until').notNullable();
    table.text('decided_by').nullable();
    table.bigInteger('decided_at').nullable();
    table.text('answer').nullable();
    table.bigInteger('reminded_at').nullable();
    table.index(['entity_ref', 'state'], 'waivers_entity');
    table.index(['state', 'until'], 'waivers_until');
  });

  await knex.schema.createTable('waiver_steps', table => {
    table.increments('id');
    table.text('waiver_id').notNullable();
    table.text('state').notNullable();
    table.bigInteger('at').notNullable();
    table.text('by_ref').nullable();
    table.text('words').nullable();
    table.index(['waiver_id', 'id'], 'waiver_steps_waiver');
  });

  await knex.schema.createTable('campaigns', table => {
    table.text('id').primary();
    table.bigInteger('nth').notNullable().unique().comment('order of making');
    table.text('title').notNullable();
    table.text('guidance').nullable();
    table.text('owner').notNullable();
    table.text('rubric_id').notNullable();
    table.text('target').notNullable().comment('JSON: CampaignTarget');
    table.text('scope').nullable().comment('JSON: FilterPredicate');
    table.string('due_on', 10).notNullable();
    table.text('created_by').notNullable();
    table.bigInteger('created_at').notNullable();
    table.text('state').notNullable().comment('active | archived');
    table.text('archived_by').nullable();
    table.bigInteger('archived_at').nullable();
    table.bigInteger('told_at').nullable().comment('when its digest went out');
    table.index(['state', 'nth'], 'campaigns_state');
  });

  await knex.schema.createTable('campaign_days', table => {
    table.text('campaign_id').notNullable();
    table.string('day', 10).notNullable();
    table.integer('done').notNullable();
    table.integer('waived').notNullable();
    table.integer('total').notNullable();
    table
      .text('teams')
      .notNullable()
      .comment('JSON: [owner or null, done, waived, total][]');
    table.primary(['campaign_id', 'day']);
  });

  await knex.schema.createTable('told', table => {
    table.text('recipient').notNullable();
    table.text('matter').notNullable();
    table.bigInteger('at').notNullable();
    table.primary(['recipient', 'matter']);
    table.index(['at'], 'told_at');
  });

  await knex.schema.createTable('settings_seen', table => {
    table.text('key').primary();
    table.text('value').notNullable();
  });
};

exports.down = async function down(knex) {
  for (const table of [
    'settings_seen',
    'told',
    'campaign_days',
    'campaigns',
    'waiver_steps',
    'waivers',
    'trend',
    'history',
    'rubric_versions',
    'leavings',
    'scorecards',
    'fact_sets',
    'subjects',
  ]) {
    await knex.schema.dropTable(table);
  }
};
