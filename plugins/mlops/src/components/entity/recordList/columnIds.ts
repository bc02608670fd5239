/**
 * Columns of the list of versions in the order of the table; `metrics` is the
 * place of the columns `metric:<name>`.
 */
export const VERSION_COLUMN_IDS = [
  'aliases',
  'created',
  'metrics',
  'status',
  'createdBy',
  'run',
  'data',
  'commit',
  'source',
] as const;

/** Columns of the list of runs, likewise. */
export const RUN_COLUMN_IDS = [
  'state',
  'started',
  'duration',
  'metrics',
  'user',
  'job',
  'inputs',
  'outputs',
  'commit',
  'source',
] as const;

/** What an app may decide about a list of versions or runs. @public */
export interface RecordListProps {
  /**
   * Which columns a reader sees who has not chosen any: ids, and
   * `metric:<name>` for a metric; `metrics` for those that say most. Without:
   * all but `source`, with those metrics.
   */
  columns?: string[];
}
