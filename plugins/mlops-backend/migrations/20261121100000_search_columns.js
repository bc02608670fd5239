// @ts-check

const { hash } = require('node:crypto');

/** Rows copied at a time: a record may be a megabyte. */
const BATCH = 100;

/**
 * Columns by which versions and runs are found, sorted and counted without
 * reading their records: see src/database/searchColumns.ts.
 *
 * The tables are made anew and filled again, because the record has to stay
 * the last column: SQLite reads a row from its beginning, and what comes after
 * a long text costs as much as the text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('model_versions_next', table => {
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
    table
      .string('metric_set', 22)
      .notNullable()
      .defaultTo('')
      .comment('Digest of metric_names');
    table.text('alias_list').notNullable().defaultTo('[]').comment('JSON');
    table
      .text('words')
      .notNullable()
      .defaultTo('')
      .comment('What is searched, in lower case');
    table
      .text('data_uses')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON of the uses of data sets');
    table
      .text('metric_values')
      .notNullable()
      .defaultTo('')
      .comment('24 characters each, in the order of metric_names');
    table
      .text('metric_names')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: [name, data set, slice] each');
    table.text('data').notNullable();
    table.primary(['source_id', 'model_id', 'version']);
  });
  await copy(knex, {
    from: 'model_versions',
    to: 'model_versions_next',
    keys: ['source_id', 'model_id', 'version'],
    columns: versionColumns,
  });
  await replace(knex, 'model_versions');
  await knex.schema.alterTable('model_versions', table => {
    table.index(
      ['source_id', 'model_id', 'version_order'],
      'model_versions_order_idx',
    );
    table.index(['source_id', 'run_id'], 'model_versions_run_idx');
  });

  await knex.schema.createTable('runs_next', table => {
    table.string('source_id', 63).notNullable();
    table.string('run_id', 255).notNullable();
    table.string('state', 16).notNullable();
    table.string('started_at', 40).nullable();
    table.string('ended_at', 40).nullable();
    table.string('seen_at', 40).notNullable();
    table.string('hash', 44).notNullable();
    table
      .string('metric_set', 22)
      .notNullable()
      .defaultTo('')
      .comment('Digest of metric_names');
    table
      .text('words')
      .notNullable()
      .defaultTo('')
      .comment('What is searched, in lower case');
    table
      .text('metric_names')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: [name, data set, slice] each');
    table.text('data').notNullable();
    table.primary(['source_id', 'run_id']);
  });
  await copy(knex, {
    from: 'runs',
    to: 'runs_next',
    keys: ['source_id', 'run_id'],
    columns: runColumns,
  });
  await replace(knex, 'runs');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('model_versions', table => {
    table.dropColumns(
      'metric_set',
      'alias_list',
      'words',
      'data_uses',
      'metric_values',
      'metric_names',
    );
  });
  await knex.schema.alterTable('runs', table => {
    table.dropColumns('metric_set', 'words', 'metric_names');
  });
};

/**
 * Puts a new table in the place of the one it was filled from.
 *
 * @param {import('knex').Knex} knex
 * @param {string} name
 */
async function replace(knex, name) {
  await knex.schema.dropTable(name);
  await knex.schema.renameTable(`${name}_next`, name);
  if (knex.client.config.client !== 'better-sqlite3') {
    // Postgres keeps the name of the key, which would be taken the next time.
    await knex.raw('alter index ?? rename to ??', [
      `${name}_next_pkey`,
      `${name}_pkey`,
    ]);
  }
}

/**
 * @param {import('knex').Knex} knex
 * @param {{ from: string, to: string, keys: string[], columns: (record: any) => object }} options
 */
async function copy(knex, { from, to, keys, columns }) {
  const key = `(${keys.join(', ')})`;
  const after = `(${keys.map(() => '?').join(', ')})`;
  let last = keys.map(() => '');
  for (;;) {
    const rows = await knex(from)
      .select('*')
      .whereRaw(`${key} > ${after}`, last)
      .orderBy(keys)
      .limit(BATCH);
    if (rows.length === 0) {
      return;
    }
    last = keys.map(name => rows[rows.length - 1][name]);
    // 20 rows stay below the limits on bindings of either database.
    await knex.batchInsert(
      to,
      rows.map(row => ({ ...row, ...columns(JSON.parse(row.data)) })),
      20,
    );
  }
}

/*
 * As src/database/searchColumns.ts was when this was written; a test compares
 * the two.
 */

/** @param {any} record */
function versionColumns(record) {
  const { aliases = [], datasets = [], metrics = [] } = record;
  return {
    ...metricColumns(metrics),
    alias_list: JSON.stringify(aliases),
    data_uses: JSON.stringify(datasets),
    words: searchText([
      record.version,
      ...aliases,
      record.createdBy,
      record.runId,
      record.commit,
      ...datasets.map((/** @type {any} */ use) => use.name),
      record.description,
    ]),
  };
}

/** @param {any} record */
function runColumns(record) {
  const { metric_set, metric_names } = metricColumns(record.metrics ?? []);
  return {
    metric_set,
    metric_names,
    words: searchText([
      record.id,
      record.name,
      record.job?.name,
      record.user,
      record.commit,
    ]),
  };
}

/** @param {any[]} metrics */
function metricColumns(metrics) {
  const json = JSON.stringify(
    metrics.map(({ name, dataset, slice }) => [
      name,
      dataset ?? null,
      slice ?? null,
    ]),
  );
  return {
    metric_set: hash('sha256', json, 'base64').slice(0, 22),
    metric_names: json,
    metric_values: metrics
      .map(({ value }) => Number(value).toExponential().padEnd(24, ' '))
      .join(''),
  };
}

/** @param {(string | undefined)[]} parts */
function searchText(parts) {
  return parts
    .filter(part => part)
    .join('\n')
    .slice(0, 2_000)
    .toLocaleLowerCase('en-US')
    .replaceAll('\u0000', '');
}
