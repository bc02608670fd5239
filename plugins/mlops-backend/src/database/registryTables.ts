/** The tables a page of records is written to, and how their rows are told apart. */
export type RegistryTable =
  'source_objects' | 'model_versions' | 'dataset_versions' | 'runs' | 'reports';

type TableShape = {
  /** Columns of the primary key after `source_id`. */
  keys: readonly string[];
  /** The columns after the key. */
  values: readonly string[];
};

export const REGISTRY_TABLES: Record<RegistryTable, TableShape> = {
  source_objects: {
    keys: ['kind', 'object_id'],
    values: [
      'name',
      'discovered_ref',
      'entity_ref',
      'binding',
      'updated_at',
      'seen_at',
      'hash',
      'data',
    ],
  },
  model_versions: {
    keys: ['model_id', 'version'],
    values: [
      'version_order',
      'created_at',
      'status',
      'run_id',
      'seen_at',
      'hash',
      'metric_set',
      'alias_list',
      'words',
      'data_uses',
      'metric_values',
      'metric_names',
      'data',
    ],
  },
  dataset_versions: {
    keys: ['dataset_id', 'version'],
    values: ['created_at', 'seen_at', 'hash', 'data'],
  },
  runs: {
    keys: ['run_id'],
    values: [
      'state',
      'started_at',
      'ended_at',
      'seen_at',
      'hash',
      'metric_set',
      'words',
      'metric_names',
      'data',
    ],
  },
  reports: {
    keys: ['type', 'report_id'],
    values: ['kind', 'object_id', 'at', 'seen_at', 'hash', 'data'],
  },
};

/** Values of the key columns of a row, in the order of the table's `keys`. */
export type RowKey = string[];

/** One text for a key; the separator occurs in no stored key. */
export function keyText(key: RowKey): string {
  return key.join('\u0000');
}

/** The key of a row of a registry table. */
export function keyOf(table: RegistryTable, row: object): RowKey {
  const values = row as Record<string, unknown>;
  return REGISTRY_TABLES[table].keys.map(column => String(values[column]));
}
