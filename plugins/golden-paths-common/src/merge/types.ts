import type { TreeFile } from '../files/types';

/**
 * Why a file needs a person's eyes. `content`: both changed the same lines,
 * marked as Git does. `binary`: both changed it and it is no text; the
 * project's is kept. `removed-by-template`: the project changed what the
 * template no longer has; kept. `added-by-both`: the project has a file of its
 * own where the template now brings one; kept. `renamed-onto`: where the
 * template moved a file there is one of the project's already; kept where it was.
 * @public
 */
export type MergeConflict =
  | 'content'
  | 'binary'
  | 'removed-by-template'
  | 'added-by-both'
  | 'renamed-onto';

/** What an update does to one file. @public */
export interface MergedFile {
  path: string;
  change: 'add' | 'modify' | 'remove' | 'rename' | 'keep';
  /** The path in the project before, of a rename. */
  from?: string;
  /** The new content; absent for `remove` and `keep`. */
  file?: TreeFile;
  conflict?: MergeConflict;
  /** Sentences for the reviewer: what was not applied and why. */
  notes: string[];
}

/**
 * Only files that change or that somebody should look at, by path.
 * @public
 */
export interface MergeResult {
  files: MergedFile[];
}
