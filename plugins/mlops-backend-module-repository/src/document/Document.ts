import type { ProblemRecord } from '@waymark/plugin-mlops-node';

/** A file of a repository, as text. `path` is relative to its folder. */
export interface SourceFile {
  path: string;
  text: string;
  /** ISO 8601, where the repository's host says when it changed. */
  modifiedAt?: string;
}

/** What is wrong with a file, before its path becomes an address. */
export type Problem = ProblemRecord;

/** Keys and positions that lead from a document's root to a value. */
export type DocumentPath = (string | number)[];

/** A parsed file that can say on which line a value stands. */
export interface Document {
  path: string;
  value: unknown;
  /** The line of the value or of its nearest ancestor, counted from 1. */
  lineOf(path: DocumentPath): number | undefined;
}

/** Either a document or the reason why there is none. */
export type ParsedDocument =
  | { document: Document; problems: [] }
  | { document?: undefined; problems: Problem[] };
