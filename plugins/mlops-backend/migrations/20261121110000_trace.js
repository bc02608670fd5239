// @ts-check

const { hash } = require('node:crypto');

/** Rows read at a time while filling the log. */
const BATCH = 500;

/**
 * What an auditor asks for later and sources forget: which version carried an
 * alias when, what was deployed where, and what was deleted since.
 *
 * The log only grows. `gone_at` is set when a source is first seen without
 * what it said, and cleared when it says so again; nothing is deleted.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('trace_log', table => {
    table.bigIncrements('id').primary();
    table.string('source_id', 63).notNullable();
    table.string('kind', 16).notNullable();
    table.string('object_id', 500).notNullable();
    table.string('version', 255).nullable();
    table
      .string('action', 16)
      .notNullable()
      .comment('promoted | demoted | deployed | registered | run');
    table.string('at', 40).notNullable();
    table
      .string('run_id', 255)
      .nullable()
      .comment('Of a registration the run behind it, of a run its own');
    table
      .string('statement', 44)
      .nullable()
      .comment(
        'Identifies what was said, to keep it once; null: alias changes',
      );
    table.string('recorded_at', 40).notNullable();
    table
      .string('gone_at', 40)
      .nullable()
      .comment('When the source was first seen without it');
    table.text('data').notNullable().comment('JSON of the record, or {alias}');
    table.unique(['source_id', 'statement'], {
      indexName: 'trace_log_statement_idx',
    });
    table.index(
      ['source_id', 'kind', 'object_id', 'at', 'id'],
      'trace_log_subject_idx',
    );
    table.index(['source_id', 'run_id'], 'trace_log_run_idx');
  });

  await knex.schema.createTable('trace_subjects', table => {
    table.comment(
      'On whose page an object was shown that its source no longer has',
    );
    table.string('source_id', 63).notNullable();
    table.string('kind', 16).notNullable();
    table.string('object_id', 500).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('gone_at', 40).notNullable();
    table.primary(['source_id', 'kind', 'object_id']);
    table.index(['entity_ref'], 'trace_subjects_entity_idx');
  });

  await recordAliases(knex);
  await recordDeployments(knex);
};

/**
 * Aliases of versions that are stored already: all that is known is that the
 * version had them when its row was last written.
 *
 * @param {import('knex').Knex} knex
 */
async function recordAliases(knex) {
  let after = ['', '', ''];
  for (;;) {
    const rows = await knex('model_versions')
      .select('source_id', 'model_id', 'version', 'seen_at', 'data')
      .whereRaw('(source_id, model_id, version) > (?, ?, ?)', after)
      // Most versions have none; their records need not be read.
      .whereNot('data', 'like', '%"aliases":[]%')
      .orderBy(['source_id', 'model_id', 'version'])
      .limit(BATCH);
    if (rows.length === 0) {
      return;
    }
    const { source_id, model_id, version } = rows[rows.length - 1];
    after = [source_id, model_id, version];
    await insert(
      knex,
      rows.flatMap(row =>
        [...new Set(JSON.parse(row.data).aliases ?? [])].map(alias => ({
          source_id: row.source_id,
          kind: 'model',
          object_id: row.model_id,
          version: row.version,
          action: 'promoted',
          at: row.seen_at,
          recorded_at: row.seen_at,
          data: JSON.stringify({ alias }),
        })),
      ),
    );
  }
}

/** @param {import('knex').Knex} knex */
async function recordDeployments(knex) {
  let after = ['', ''];
  for (;;) {
    const rows = await knex('reports')
      .select('*')
      .where({ type: 'deployment' })
      .whereRaw('(source_id, report_id) > (?, ?)', after)
      .orderBy(['source_id', 'report_id'])
      .limit(BATCH);
    if (rows.length === 0) {
      return;
    }
    const last = rows[rows.length - 1];
    after = [last.source_id, last.report_id];
    await insert(
      knex,
      rows.map(row => {
        const record = JSON.parse(row.data);
        return {
          source_id: row.source_id,
          kind: row.kind,
          object_id: row.object_id,
          version: record.version,
          action: 'deployed',
          at: row.at,
          statement: statementOf(record),
          recorded_at: row.seen_at,
          data: row.data,
        };
      }),
    );
  }
}

/**
 * As `statementOf` of src/trace/statements.ts, which a test compares with it.
 *
 * @param {Record<string, any>} record
 */
function statementOf(record) {
  const stated = [
    'deployment',
    record.id,
    record.subject.kind,
    record.subject.id,
    record.at,
    record.version,
    record.environment,
    record.endpoint,
    record.region,
    record.by,
    record.commit,
  ];
  return hash(
    'sha256',
    JSON.stringify(stated.map(value => value ?? null)),
    'base64',
  );
}

/**
 * @param {import('knex').Knex} knex
 * @param {object[]} rows
 */
async function insert(knex, rows) {
  // Few columns at a time: SQLite limits the values of one statement.
  for (let start = 0; start < rows.length; start += 50) {
    await knex('trace_log').insert(rows.slice(start, start + 50));
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('trace_subjects');
  await knex.schema.dropTable('trace_log');
};
