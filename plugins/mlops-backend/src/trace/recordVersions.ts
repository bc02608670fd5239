import type { ModelVersionRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { selectByKeys } from '../database/selectByKeys';
import type { DbModelVersionRow } from '../database/tables';
import { aliasChanges } from './aliasChanges';
import { appendToLog, type NewLogRow } from './appendToLog';
import { keyText } from '../database/registryTables';

/** A version that is about to be written. */
export interface VersionChange {
  modelId: string;
  version: string;
  aliases: readonly string[];
  /** True when the registry has the version already. */
  known: boolean;
}

/**
 * Records which aliases versions gained and lost. Call it before the rows are
 * written: what they had is read from the rows still there.
 *
 * A first pass costs next to nothing: a version never seen before is not
 * looked up, and only the few that carry an alias are recorded. When they
 * were given it is not known, only that they have it now.
 */
export async function recordVersions(options: {
  tx: Knex.Transaction;
  sourceId: string;
  changes: VersionChange[];
  now: string;
}): Promise<void> {
  const { tx, sourceId, changes, now } = options;
  const before = await readAliases({
    tx,
    sourceId,
    keys: changes
      .filter(change => change.known)
      .map(({ modelId, version }) => [modelId, version]),
  });
  const rows = changes.flatMap(({ modelId, version, aliases }) =>
    aliasChanges(before.get(keyText([modelId, version])) ?? [], aliases).map(
      change => aliasRow({ sourceId, modelId, version, ...change, now }),
    ),
  );
  await appendToLog(tx, inOrder(rows));
}

/** Records that versions that are about to be removed lose their aliases. */
export async function recordLostAliases(options: {
  tx: Knex.Transaction;
  sourceId: string;
  versions: Pick<DbModelVersionRow, 'model_id' | 'version' | 'data'>[];
  now: string;
}): Promise<void> {
  const { tx, sourceId, versions, now } = options;
  await appendToLog(
    tx,
    versions.flatMap(({ model_id, version, data }) =>
      aliasChanges(aliasesOf(data), []).map(change =>
        aliasRow({ sourceId, modelId: model_id, version, ...change, now }),
      ),
    ),
  );
}

async function readAliases(options: {
  tx: Knex.Transaction;
  sourceId: string;
  keys: string[][];
}): Promise<Map<string, string[]>> {
  const rows = await selectByKeys<
    Pick<DbModelVersionRow, 'model_id' | 'version' | 'data'>
  >({
    ...options,
    table: 'model_versions',
    keyColumns: ['model_id', 'version'],
    columns: ['model_id', 'version', 'data'],
  });
  return new Map(
    rows.map(row => [
      keyText([row.model_id, row.version]),
      aliasesOf(row.data),
    ]),
  );
}

function aliasesOf(data: string): string[] {
  return (JSON.parse(data) as ModelVersionRecord).aliases;
}

function aliasRow(options: {
  sourceId: string;
  modelId: string;
  version: string;
  action: 'promoted' | 'demoted';
  alias: string;
  now: string;
}): NewLogRow {
  const { sourceId, modelId, version, action, alias, now } = options;
  return {
    source_id: sourceId,
    kind: 'model',
    object_id: modelId,
    version,
    action,
    at: now,
    recorded_at: now,
    data: JSON.stringify({ alias }),
  };
}

/** An alias that moves is first taken from the one, then given to the other. */
function inOrder(rows: NewLogRow[]): NewLogRow[] {
  return [
    ...rows.filter(row => row.action === 'demoted'),
    ...rows.filter(row => row.action === 'promoted'),
  ];
}
