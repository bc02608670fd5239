import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { FileTree } from '@waymark/plugin-golden-paths-common';

/** How much is kept. */
export interface KeepSettings {
  /** Larger files are neither kept nor compared. Bytes. */
  maxFileBytes: number;
  /** Of all files of a tree. Bytes. */
  maxTreeBytes: number;
  /** Files of a tree. */
  maxFiles: number;
  /** Contents of a template that can be rendered again, the newest. */
  versions: number;
  /** Renderings of a project, the newest. */
  renders: number;
  /** When a rendering that nobody looked for is forgotten. Milliseconds. */
  unusedMs: number;
}

/** Trees of files, each file kept once however many trees have it. */
export interface ContentStore {
  /**
   * Keeps a tree and gives its id, the sha-256 of its paths, modes and bytes.
   * What nothing names within an hour may be forgotten again.
   *
   * Errors: an `InputError` for a tree beyond the limits, naming them.
   */
  put(files: FileTree): Promise<string>;
  /** Undefined for a tree that is not kept. */
  get(treeId: string): Promise<FileTree | undefined>;
}

/** What a template contained at some time. */
export interface TemplateContent {
  /** Full ref of the Template. */
  ref: string;
  /** As its own file had it then. */
  entity: TemplateEntityV1beta3;
  /** Its annotation `mlops.waymark.dev/template-version`. */
  version?: string;
  /** Names this content; of files and description. */
  hash: string;
  /** Its place in the order of first sight, from 1. */
  seq: number;
  /** The folder that the template lies in. */
  files: FileTree;
  /** ISO 8601. */
  seenAt: string;
}

/** What is known of a template without reading it. */
export interface TemplateState {
  ref: string;
  /** Absent while it could never be read. */
  hash?: string;
  version?: string;
  /** When its present content was first seen, ISO 8601. */
  changedAt?: string;
  /** How many contents were seen. */
  versions: number;
  /** ISO 8601. */
  lookedAt: string;
  /** Why the last look at it failed. */
  problem?: string;
}

/** What templates contain and contained. */
export interface TemplateContents {
  /**
   * Reads the template where it lies; content that is new is kept.
   *
   * Errors: a `NotFoundError` for a template that is not in the catalog or
   * whose folder is gone; an `InputError` for one that lies nowhere or is too
   * large; whatever reading it says.
   */
  current(
    templateRef: string,
    options?: { signal?: AbortSignal },
  ): Promise<TemplateContent>;
  /** What was last seen, without reading it anew. */
  latest(templateRef: string): Promise<TemplateContent | undefined>;
  /** An earlier content, where it is still kept. */
  kept(templateRef: string, hash: string): Promise<TemplateContent | undefined>;
  /** The newest content of this version, where it is still kept. */
  ofVersion(
    templateRef: string,
    version: string,
  ): Promise<TemplateContent | undefined>;
  /** Contents that came after this one; undefined for one never seen. */
  behind(templateRef: string, hash: string): Promise<number | undefined>;
  /** What is known of templates; those never looked at are left out. */
  describe(templateRefs: string[]): Promise<Map<string, TemplateState>>;
  /** Looks at every template of the catalog; what fails is kept as a problem. */
  look(options: { signal: AbortSignal }): Promise<void>;
}

/** What a run, or an update, made of a template. */
export interface Render {
  id: string;
  templateRef: string;
  version?: string;
  /** The content it was made of, where that was known. */
  templateHash?: string;
  /** Full ref of the project's entity. */
  project: string;
  /** ISO 8601. */
  at: string;
  /** Undefined once they are not kept any more. */
  readFiles(): Promise<FileTree | undefined>;
}

/** Rendered files: the base of later updates. */
export interface Renders {
  /**
   * Keeps rendered files by the record that lies in them. Again is the same.
   * Files beyond the size that is kept are left out.
   *
   * Errors: an `InputError` for a record that is none, or too large a tree.
   */
  put(render: {
    /** Text of the record. */
    record: string;
    /** By their path from the project's root. */
    files: FileTree;
    /** The content they were made of, where the caller knows. */
    templateHash?: string;
    signal?: AbortSignal;
  }): Promise<Render>;
  /**
   * What was rendered with this record (whatever its `kept` says), newest
   * first: several, when the template changed its content and not its version.
   *
   * Errors: an `InputError` for a record that is none.
   */
  find(record: string): Promise<Render[]>;
  get(id: string): Promise<Render | undefined>;
}

/** All that is kept of templates and what was made of them. */
export interface Contents {
  store: ContentStore;
  templates: TemplateContents;
  renders: Renders;
  /** Forgets what need not be kept any more. */
  prune(options: { signal: AbortSignal }): Promise<void>;
}
