import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';

/** Parts of one entity's descriptor that become something else. @public */
export interface EntityEdit {
  /** As the catalog has it, with its location annotations. */
  entity: Entity;
  set: {
    /** Keys from the root of the entity: `['spec', 'raci']`. */
    path: string[];
    /** The new value; `undefined` removes the key. */
    value: JsonValue | undefined;
  }[];
}

/** One file as it would become. @public */
export interface PlannedFile {
  /** Path within the repository. */
  path: string;
  /** Where the file is shown, when it is on the web. */
  url?: string;
  /** Unified diff with three lines of context. */
  diff: string;
  /** Full refs of the entities whose descriptors change in it. */
  entityRefs: string[];
}

/** What edits come to. @public */
export interface PlannedChanges {
  files: PlannedFile[];
  /** Edits that cannot be made, each with the reason and how to mend it. */
  unavailable: { entityRef: string; reason: string }[];
}

/**
 * How a change was proposed; see the package's README.
 * @public
 */
export interface ProposedChange {
  kind: 'pull-request' | 'branch' | 'diff';
  /** The pull request, the scaffolder task that opens it, or the branch. */
  url?: string;
  branch?: string;
  files: PlannedFile[];
}

/** What a proposal is about. @public */
export interface ProposalText {
  /**
   * Names the proposal for ever: the branch carries it, so that proposing
   * twice gives one branch. Lower case letters, digits, hyphens.
   */
  id: string;
  /** One line. */
  title: string;
  /** Markdown. */
  description: string;
}

/** One file of a folder. @public */
export interface TreeFile {
  content: Uint8Array;
  /** That it may be run, where the host tells. */
  executable?: boolean;
}

/** Files by their path from a folder, with `/`, without a leading one. @public */
export type FileTree = ReadonlyMap<string, TreeFile>;

/** A folder of somebody's repository. @public */
export interface RepositoryLocation {
  /**
   * The address of a file or folder in the repository, as
   * `backstage.io/managed-by-location` has it, with `url:`/`file:` or as a web
   * address. A folder's ends with a slash or has `/tree/` in it.
   */
  url: string;
  /**
   * The folder, from the repository's root; empty for the root. Without, the
   * folder that `url` names, or that of the file which it names.
   */
  path?: string;
}

/** What lies in a folder of a repository. @public */
export interface RepositoryFiles {
  /** Stands for the state that was read; to be handed back. */
  revision: string;
  /** Where people see the folder; on the disk, `file:` and its path. */
  url: string;
  /** The folder, from the repository's root; empty for the root. */
  path: string;
  /** Paths are counted from the folder. */
  files: FileTree;
  /** What is there and was not read; paths from the folder. */
  skipped: { path: string; reason: 'large' | 'link' | 'submodule' }[];
}

/** What is to become of one file; paths are counted from the folder. @public */
export interface FileChangeWanted {
  path: string;
  /** Where the file was until now: it goes from there. */
  from?: string;
  /** The new content; the file goes where it is absent. */
  file?: TreeFile;
}

/** Changes of files in one folder, made from what was read. @public */
export interface FilesChange {
  location: RepositoryLocation;
  /** Of the reading that the changes were made from. */
  revision: string;
  changes: FileChangeWanted[];
}

/**
 * One way to propose changes of catalog descriptors, and of files, where they
 * are.
 * @public
 */
export interface ChangeProposals {
  /** Reads the files and says what would change; nothing is written. */
  plan(
    edits: EntityEdit[],
    options?: { signal?: AbortSignal },
  ): Promise<PlannedChanges>;
  /**
   * Proposes the edits, one proposal for each repository. Idempotent by
   * `text.id` for branches; a pull request that is open already is found
   * by its branch where the host's template does so.
   *
   * Errors: `ConflictError` when a file changed so that the edit no longer
   * fits; `InputError` when an edit cannot be made (nothing was proposed);
   * whatever the remote says, with what to do about it.
   */
  propose(
    edits: EntityEdit[],
    text: ProposalText,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<ProposedChange[]>;
  /**
   * Where a location is in its repository; nothing is read.
   *
   * @throws InputError when the address is none of a repository
   */
  locate(location: RepositoryLocation): Pick<RepositoryFiles, 'path' | 'url'>;
  /**
   * Reads all files of a folder of a repository. With the revision of an
   * earlier reading, only when the repository moved since.
   *
   * Errors: `NotFoundError` when there is no such repository or folder;
   * `InputError` when the address is none, or the folder has more than 5,000
   * files or 64 MiB (a file of more than 1 MiB is passed over); whatever the
   * host says.
   */
  readFiles(
    location: RepositoryLocation,
    options?: { signal?: AbortSignal; revision?: string },
  ): Promise<RepositoryFiles | 'not-modified'>;
  /**
   * Proposes to write, move and remove files: one commit on a branch, one pull
   * request, or a diff. Idempotent as `propose` is.
   *
   * @returns `undefined` when the files are like that already
   *
   * Errors: as `readFiles` and `propose`; `ConflictError` when a touched file
   * is not what it was at `revision`, and on hosts that are reached over their
   * API when anything in the repository is not.
   */
  proposeFiles(
    change: FilesChange,
    text: ProposalText,
    options: { credentials: BackstageCredentials; signal?: AbortSignal },
  ): Promise<ProposedChange | undefined>;
}
