import type { Knex } from 'knex';
import type { GoneRecord } from '@waymark/plugin-mlops-node';
import type { ObjectBinder } from '../binding/types';
import {
  REGISTRY_TABLES,
  type RegistryTable,
  type RowKey,
} from './registryTables';
import { deleteByKeys, selectByKeys } from './selectByKeys';
import type { DbReportRow, DbRunSubjectRow, DbSourceObjectRow } from './tables';
import { recordRemoval } from '../trace/recordRemoval';
import type { Touched } from './touchEntities';
import type { SourceCounts } from './types';

type Options = {
  tx: Knex.Transaction;
  binder: ObjectBinder;
  sourceId: string;
  touched: Touched;
  counts: SourceCounts;
  now: string;
};

type Removed = { removed: number; catalogChanges: number };

const COUNTED: Record<string, keyof SourceCounts> = {
  model: 'models',
  dataset: 'datasets',
  pipeline: 'pipelines',
};

/** Deletes rows by key, with what the catalog and the counters have to know. */
export async function removeRows(
  options: Options & { table: RegistryTable; keys: RowKey[] },
): Promise<Removed> {
  const { tx, binder, sourceId, table, keys, touched, counts, now } = options;
  let catalogChanges = 0;
  if (keys.length === 0) {
    return { removed: 0, catalogChanges };
  }
  const at = { tx, sourceId, keys };
  await recordRemoval({ ...at, table, now });

  switch (table) {
    case 'source_objects': {
      const rows = await selectByKeys<DbSourceObjectRow>({
        ...at,
        table,
        keyColumns: ['kind', 'object_id'],
        columns: ['*'],
      });
      catalogChanges = await binder.withdraw(tx, { sourceId, rows });
      for (const row of rows) {
        touched.addRef(row.entity_ref);
        counts[COUNTED[row.kind]] -= 1;
      }
      break;
    }
    case 'model_versions':
      keys.forEach(([modelId]) => touched.addSubject('model', modelId));
      break;
    case 'dataset_versions':
      keys.forEach(([datasetId]) => touched.addSubject('dataset', datasetId));
      break;
    case 'runs': {
      const subjects = await selectByKeys<DbRunSubjectRow>({
        ...at,
        table: 'run_subjects',
        keyColumns: ['run_id'],
        columns: ['kind', 'object_id'],
      });
      subjects.forEach(row => touched.addSubject(row.kind, row.object_id));
      keys.forEach(([runId]) => touched.addRun(runId));
      await deleteByKeys({
        ...at,
        table: 'run_subjects',
        keyColumns: ['run_id'],
      });
      break;
    }
    default: {
      const reports = await selectByKeys<DbReportRow>({
        ...at,
        table,
        keyColumns: ['type', 'report_id'],
        columns: ['kind', 'object_id'],
      });
      reports.forEach(row => touched.addSubject(row.kind, row.object_id));
    }
  }

  const removed = await deleteByKeys({
    ...at,
    table,
    keyColumns: REGISTRY_TABLES[table].keys,
  });
  if (table === 'model_versions') {
    counts.versions -= removed;
  } else if (table === 'runs') {
    counts.runs -= removed;
  }
  return { removed, catalogChanges };
}

/**
 * Deletes what a source says is gone, with what hangs on it: the versions of
 * a model or data set and the reports about it. Its runs stay; they happened.
 */
export async function removeGone(
  options: Options & { gone: GoneRecord[] },
): Promise<Removed> {
  const { tx, sourceId, gone } = options;
  const total: Removed = { removed: 0, catalogChanges: 0 };
  const remove = async (table: RegistryTable, keys: RowKey[]) => {
    const { removed, catalogChanges } = await removeRows({
      ...options,
      table,
      keys,
    });
    total.removed += removed;
    total.catalogChanges += catalogChanges;
  };

  for (const { what, id, version = '' } of gone) {
    if (what === 'run') {
      await remove('runs', [[id]]);
    } else if (what === 'model-version') {
      await remove('model_versions', [[id, version]]);
    } else {
      const reports: DbReportRow[] = await tx('reports')
        .select('type', 'report_id')
        .where({ source_id: sourceId, kind: what, object_id: id });
      await remove(
        'reports',
        reports.map(row => [row.type, row.report_id]),
      );
      const [table, column] =
        what === 'model'
          ? (['model_versions', 'model_id'] as const)
          : (['dataset_versions', 'dataset_id'] as const);
      if (what !== 'pipeline') {
        const versions: { version: string }[] = await tx(table)
          .select('version')
          .where({ source_id: sourceId, [column]: id });
        await remove(
          table,
          versions.map(row => [id, row.version]),
        );
      }
      await remove('source_objects', [[what, id]]);
    }
  }
  return total;
}
