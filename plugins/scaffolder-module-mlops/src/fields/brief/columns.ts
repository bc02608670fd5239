/** One thing to say in a row, and how it is said. */
export interface RowColumn {
  key: string;
  title: string;
  help?: string;
  kind: 'line' | 'text' | 'number' | 'choice' | 'party' | 'dataset';
  required?: boolean;
  choices?: { value: string; title: string }[];
  maxLength?: number;
  /** Behind "details" in a table, since a cell is too narrow for it. */
  detail?: boolean;
}

/** A row of a table that is being written. */
export type Row = Record<string, unknown>;
