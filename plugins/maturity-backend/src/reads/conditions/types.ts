/** Columns of subjects that a filter names values of. */
export const FILTER_COLUMNS = [
  'kind',
  'type',
  'lifecycle',
  'owner',
  'system',
  'domain',
] as const;

export type FilterColumn = (typeof FILTER_COLUMNS)[number];

/** Which subjects are asked for, as the tables have them. */
export interface SubjectConditions {
  /** Each somewhere in title, name or ref; lower case. */
  words: string[];
  filters: Partial<Record<FilterColumn, string[]>>;
}
