import type { Knex } from 'knex';
import { KEY_DIGEST_LENGTH, keyDigest } from './digests';
import {
  keyOf,
  keyText,
  REGISTRY_TABLES,
  type RegistryTable,
  type RowKey,
} from './registryTables';
import { selectByKeys } from './selectByKeys';
import type { DbReportRow, DbRunSubjectRow } from './tables';
import type { StoredPass } from './types';

/** What a complete full pass did not see again, per table. */
export type Vanished = {
  table: RegistryTable;
  /** Rows the connection has. */
  total: number;
  keys: RowKey[];
  /** Those of `keys` that went because the object they hang on went. */
  explained: number;
};

const BATCH = 5_000;

/**
 * Compares what is stored with what the pass has seen:
 *
 *   pass_pages:  [d(a) d(b)] [d(c)] …     one row per page, written with it
 *   stored rows:  a   b   c   x   y
 *                             |   └ changed since the pass began (a webhook): stays
 *                             └ neither seen nor new: vanished
 *
 * Because the digests are stored page by page, this holds for a pass that was
 * interrupted and resumed on another replica, too.
 */
export async function findVanished(options: {
  knex: Knex;
  sourceId: string;
  pass: StoredPass;
}): Promise<Vanished[]> {
  const { knex, sourceId, pass } = options;
  const seen = await readSeen(knex, sourceId);
  const isSeen = (table: RegistryTable, key: RowKey) =>
    seen.has(keyDigest(pass.id, table, key));

  const objects: Vanished = await scan('source_objects');
  const gone = new Set(objects.keys.map(keyText));
  const vanished = [objects];

  const versions = await scan('model_versions');
  versions.explained = versions.keys.filter(([id]) =>
    gone.has(keyText(['model', id])),
  ).length;
  const datasetVersions = await scan('dataset_versions');
  datasetVersions.explained = datasetVersions.keys.filter(([id]) =>
    gone.has(keyText(['dataset', id])),
  ).length;
  const runs = await scan('runs');
  runs.explained = await explainedRuns(runs.keys);
  const reports = await scan('reports');
  reports.explained = await explainedReports(reports.keys);
  vanished.push(versions, datasetVersions, runs, reports);
  return vanished;

  async function scan(table: RegistryTable): Promise<Vanished> {
    const { keys: columns } = REGISTRY_TABLES[table];
    const names = columns.map(column => `"${column}"`).join(', ');
    const found: Vanished = { table, total: 0, keys: [], explained: 0 };
    let after: RowKey | undefined;
    for (;;) {
      const query = knex(table)
        .select([...columns, 'seen_at'])
        .where('source_id', sourceId)
        .orderBy(columns as string[])
        .limit(BATCH);
      if (after) {
        query.whereRaw(
          `(${names}) > (${after.map(() => '?').join(', ')})`,
          after,
        );
      }
      const rows: { seen_at: string }[] = await query;
      for (const row of rows) {
        after = keyOf(table, row);
        if (row.seen_at < pass.startedAt && !isSeen(table, after)) {
          found.keys.push(after);
        }
      }
      found.total += rows.length;
      if (rows.length < BATCH) {
        return found;
      }
    }
  }

  async function explainedRuns(keys: RowKey[]): Promise<number> {
    const subjects = await selectByKeys<DbRunSubjectRow>({
      tx: knex,
      table: 'run_subjects',
      sourceId,
      keyColumns: ['run_id'],
      keys,
      columns: ['run_id', 'kind', 'object_id'],
    });
    const allGone = new Map<string, boolean>();
    for (const { run_id, kind, object_id } of subjects) {
      allGone.set(
        run_id,
        (allGone.get(run_id) ?? true) && gone.has(keyText([kind, object_id])),
      );
    }
    return [...allGone.values()].filter(Boolean).length;
  }

  async function explainedReports(keys: RowKey[]): Promise<number> {
    const rows = await selectByKeys<DbReportRow>({
      tx: knex,
      table: 'reports',
      sourceId,
      keyColumns: ['type', 'report_id'],
      keys,
      columns: ['kind', 'object_id'],
    });
    return rows.filter(row => gone.has(keyText([row.kind, row.object_id])))
      .length;
  }
}

/** The digests of everything the pass under way has seen. */
export async function readSeen(
  knex: Knex,
  sourceId: string,
): Promise<Set<string>> {
  const seen = new Set<string>();
  let page = 0;
  for (;;) {
    const rows: { page: number; digests: string }[] = await knex('pass_pages')
      .select('page', 'digests')
      .where('source_id', sourceId)
      .where('page', '>', page)
      .orderBy('page')
      .limit(100);
    for (const { digests } of rows) {
      for (let i = 0; i < digests.length; i += KEY_DIGEST_LENGTH) {
        seen.add(digests.slice(i, i + KEY_DIGEST_LENGTH));
      }
    }
    if (rows.length < 100) {
      return seen;
    }
    page = rows[rows.length - 1].page;
  }
}
