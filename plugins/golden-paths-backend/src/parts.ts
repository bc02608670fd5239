import type {
  FileTree,
  Plan,
  PlanRequest,
  ProposedUpdate,
  UpdatePreview,
  UpdateProposal,
  UpdateRequest,
} from '@waymark/plugin-golden-paths-common';
import type { Asker } from './Asker';
import type { StoredProject } from './projects/types';

/**
 * Looks at projects. Whether the asker may is settled by whoever calls.
 */
export interface ProjectChecker {
  /** Looks at the project of an entity now and stores what it found. */
  check(entityRef: string, options?: { signal?: AbortSignal }): Promise<void>;
}

/**
 * Brings projects up to their template. Rights are settled by whoever calls;
 * `asker` is for what is asked and done in their name.
 */
export interface ProjectUpdates {
  /** Errors: `InputError` for answers that do not fit the template. */
  preview(
    project: StoredProject,
    request: UpdateRequest,
    asker: Pick<Asker, 'credentials' | 'signal'>,
  ): Promise<UpdatePreview>;
  /**
   * Errors: `ConflictError` when the repository moved since the preview.
   *
   * @param asker.user - ref of the person who proposes
   */
  propose(
    project: StoredProject,
    proposal: UpdateProposal,
    asker: Pick<Asker, 'credentials' | 'signal'> & { user: string },
  ): Promise<ProposedUpdate>;
}

/** Runs a template dry. Whether the asker may is settled by whoever calls. */
export interface Planner {
  plan(
    request: PlanRequest & { templateRef: string },
    asker: Pick<Asker, 'credentials' | 'signal'>,
  ): Promise<Plan>;
}

/** Keeps the files that runs rendered, as the base of later updates. */
export interface RenderKeeper {
  /**
   * @param rendered.record - text of the record that lies in the files
   */
  put(rendered: { record: string; files: FileTree }): Promise<unknown>;
}

/** What is known of the contents a template had. */
export interface TemplateHistory {
  /** By full ref; templates whose content was never seen are absent. */
  describe(templateRefs: string[]): Promise<
    ReadonlyMap<
      string,
      {
        version?: string;
        /** How many contents were seen. */
        versions: number;
        /** ISO 8601, when the present one was first seen. */
        changedAt?: string;
      }
    >
  >;
}
