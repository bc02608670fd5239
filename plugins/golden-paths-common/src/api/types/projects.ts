import type { JsonObject } from '@backstage/types';
import type { DriftedFile } from '../../drift/types';
import type { MergeConflict } from '../../merge/types';
import type { TemplateRecord } from '../../record/types';
import type { PageQuery } from './pages';

/**
 * `current`: the template's newest content, nothing differs. `behind`: the
 * template moved on. `drifted`: standard files differ. `unknown`: what was
 * rendered then is not known, so nothing can be compared. `failing`: the
 * repository cannot be read.
 * @public
 */
export type ProjectState =
  'current' | 'behind' | 'drifted' | 'unknown' | 'failing';

/** One created project. @public */
export interface Project {
  /** The entity that stands for it. */
  entityRef: string;
  title: string;
  owner?: string;
  /** What it stands on. */
  template: { ref: string; version?: string; title?: string };
  /** What the template is now. */
  current: { version?: string };
  /** Versions of the template's content between the two; 0 is up to date. */
  behind: number;
  drift: { files: number; lines: number };
  state: ProjectState;
  /** Why it is unknown or failing, and how to mend it. */
  problem?: string;
  /** Where it lies, for a browser. */
  url?: string;
  checkedAt?: string;
  /** Task id of the run that created it. */
  receipt?: string;
}

/** @public */
export interface ProjectDetail extends Project {
  record?: TemplateRecord;
  driftedFiles: DriftedFile[];
  /** All entities of the project that the asker may see. */
  entityRefs: string[];
  /** An update that was proposed and is not in the repository yet. */
  proposed?: { url?: string; branch?: string; at: string; by?: string };
}

/** @public */
export interface ProjectsQuery extends PageQuery {
  q?: string;
  template?: string;
  owner?: string;
  state?: ProjectState[];
  sort?: 'title' | 'behind' | 'drift' | 'checkedAt';
  order?: 'asc' | 'desc';
}

/** @public */
export interface UpdateRequest {
  /** Answers to new questions, and answers that change. */
  answers?: JsonObject;
}

/** A question of the template that the record has no answer to. @public */
export interface OpenQuestion {
  name: string;
  /** Its JSON Schema with `ui:*`, as in the template. */
  schema: JsonObject;
  required: boolean;
}

/** One file of an update. @public */
export interface UpdatedFile {
  path: string;
  from?: string;
  change: 'add' | 'modify' | 'remove' | 'rename' | 'keep';
  conflict?: MergeConflict;
  notes: string[];
  /** Unified diff against the project's file; cut at 100 kB, then `cut`. */
  diff?: string;
  cut?: boolean;
  binary?: boolean;
}

/** What an update would do. @public */
export interface UpdatePreview {
  entityRef: string;
  from: { version?: string };
  to: { version?: string };
  /** Nothing to do. */
  upToDate: boolean;
  /** While a required one is open, `files` is empty. */
  questions: OpenQuestion[];
  files: UpdatedFile[];
  conflicts: number;
  /** Markdown, as the proposal will say it. */
  summary: string;
  /** State of the repository that was read; `update` refuses another. */
  revision: string;
}

/** @public */
export interface UpdateProposal extends UpdateRequest {
  /** `UpdatePreview.revision`; 409 when the project moved meanwhile. */
  revision: string;
}

/** @public */
export interface ProposedUpdate {
  kind: 'pull-request' | 'branch' | 'diff';
  url?: string;
  branch?: string;
  preview: UpdatePreview;
}
