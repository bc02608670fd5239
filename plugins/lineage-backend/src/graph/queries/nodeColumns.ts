/** The columns of {@link StoredNode}. */
export const NODE_COLUMNS = [
  'id',
  'canonical_id',
  'type',
  'namespace',
  'name',
  'is_model',
  'dataset_type',
  'entity_ref',
  'kind',
  'title',
  'owner',
  'system',
  'domain',
  'lifecycle',
  'asset_up',
  'asset_down',
  'job_up',
  'job_down',
  'dropped_at',
];

/** What is read of a node that is shown, of the table or alias `table`. */
export function nodeColumns(table: string): string {
  return NODE_COLUMNS.map(column => `${table}.${column}`).join(', ');
}
