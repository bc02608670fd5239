import type { UndoOutcome } from '../receipts/types';
import type { OwnContent } from './inspectRepository';

/** What one repository is to become. */
export interface NewRepository extends OwnContent {
  name: string;
}

/** Where repositories are made, one way for each kind of target. */
export interface Place {
  /** What a receipt calls what is made here. */
  kind: 'repository' | 'branch';
  /** What `git clone` takes, without passwords. */
  remoteUrl(name: string): string;
  /**
   * The commit when this very run published it before; `undefined` when the
   * name can be used.
   *
   * @throws ConflictError when it cannot, GitError with what Git said
   */
  look(wanted: NewRepository, signal: AbortSignal): Promise<string | undefined>;
  /**
   * Publishes the files of a folder as one commit; returns the commit. The
   * same again is the same.
   *
   * @throws ConflictError when somebody was faster, GitError, InputError for
   * files that cannot be published
   */
  publish(
    wanted: NewRepository,
    source: { folder: string; message: string },
    signal: AbortSignal,
  ): Promise<string>;
  /** Takes it back while it is what this run made. */
  undo(wanted: NewRepository, signal: AbortSignal): Promise<UndoOutcome>;
}
