/** What a facet of the matrix is counted of; a filter on each. */
export const FILTER_COLUMNS = [
  'kind',
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
  /** Values of `spec.type`. */
  types?: string[];
  /** Kinds (lower case) out of which the subject must be. */
  kinds?: string[];
  /** Values that are filtered by, of which each counts apart. */
  filters: Partial<Record<FilterColumn, string[]>>;
  /** A cell that the subject must have. */
  cell?: { parties?: string[]; roles?: string[]; activities?: string[] };
  /** A gap that the subject must have; of any code without `codes`. */
  gap?: { codes?: string[]; activities?: string[] };
}
