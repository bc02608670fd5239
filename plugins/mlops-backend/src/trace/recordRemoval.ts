import type {
  DeploymentRecord,
  ModelVersionRecord,
  RunRecord,
} from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { RegistryTable, RowKey } from '../database/registryTables';
import { REGISTRY_TABLES } from '../database/registryTables';
import { selectByKeys } from '../database/selectByKeys';
import type {
  DbModelVersionRow,
  DbReportRow,
  DbRunRow,
  DbSourceObjectRow,
} from '../database/tables';
import { appendToLog } from './appendToLog';
import { markGone } from './markGone';
import { recordLostAliases } from './recordVersions';
import {
  deploymentStatement,
  registrationStatement,
  runStatement,
} from './statements';

type Options = {
  tx: Knex.Transaction;
  sourceId: string;
  table: RegistryTable;
  keys: RowKey[];
  now: string;
};

/**
 * Keeps of rows that are about to be removed what a trace tells: that a
 * version was registered and which aliases it loses, that a run took place,
 * that a deployment is over, and on whose page an object was shown.
 */
export async function recordRemoval(options: Options): Promise<void> {
  switch (options.table) {
    case 'model_versions':
      return recordVersionRemoval(options);
    case 'runs':
      return recordRunRemoval(options);
    case 'reports':
      return recordReportRemoval(options);
    case 'source_objects':
      return recordObjectRemoval(options);
    default:
      return undefined;
  }
}

async function recordVersionRemoval(options: Options): Promise<void> {
  const { tx, sourceId, now } = options;
  const versions = await selectRows<DbModelVersionRow>(options);
  await recordLostAliases({ tx, sourceId, versions, now });
  await appendToLog(
    tx,
    versions.map(row => ({
      source_id: sourceId,
      kind: 'model',
      object_id: row.model_id,
      version: row.version,
      action: 'registered',
      at: row.created_at,
      run_id: row.run_id,
      statement: registrationStatement(
        JSON.parse(row.data) as ModelVersionRecord,
      ),
      recorded_at: now,
      gone_at: now,
      data: row.data,
    })),
  );
}

async function recordRunRemoval(options: Options): Promise<void> {
  const { tx, sourceId, now } = options;
  const runs = await selectRows<DbRunRow>(options);
  await appendToLog(
    tx,
    runs.flatMap(row => {
      const record = JSON.parse(row.data) as RunRecord;
      const at = row.ended_at ?? row.started_at;
      // A run that nobody can place in time tells a trace nothing.
      return record.subjects.slice(0, at ? undefined : 0).map(subject => ({
        source_id: sourceId,
        kind: subject.kind,
        object_id: subject.id,
        action: 'run' as const,
        at: at!,
        run_id: row.run_id,
        statement: runStatement(record, subject),
        recorded_at: now,
        gone_at: now,
        data: row.data,
      }));
    }),
  );
}

async function recordReportRemoval(options: Options): Promise<void> {
  const { keys } = options;
  const deployments = await selectRows<DbReportRow>({
    ...options,
    keys: keys.filter(([type]) => type === 'deployment'),
  });
  await markGone({
    ...options,
    statements: deployments.map(row =>
      deploymentStatement(JSON.parse(row.data) as DeploymentRecord),
    ),
  });
}

async function recordObjectRemoval(options: Options): Promise<void> {
  const { tx, now } = options;
  const objects = await selectRows<DbSourceObjectRow>(options, [
    'source_id',
    'kind',
    'object_id',
    'entity_ref',
  ]);
  await upsertRows({
    tx,
    table: 'trace_subjects',
    keys: ['source_id', 'kind', 'object_id'],
    values: ['entity_ref', 'gone_at'],
    rows: objects
      .filter(row => row.entity_ref)
      .map(({ source_id, kind, object_id, entity_ref }) => ({
        source_id,
        kind,
        object_id,
        entity_ref,
        gone_at: now,
      })),
  });
}

async function selectRows<TRow extends object>(
  { tx, sourceId, table, keys }: Options,
  columns: string[] = ['*'],
): Promise<TRow[]> {
  return selectByKeys<TRow>({
    tx,
    table,
    sourceId,
    keyColumns: REGISTRY_TABLES[table].keys,
    keys,
    columns,
  });
}
