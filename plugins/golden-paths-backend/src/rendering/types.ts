import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  FileTree,
  TemplateRecord,
} from '@waymark/plugin-golden-paths-common';
import type { TemplateContent } from '../contents';

/** What a template makes of answers. Nothing outside was made. */
export interface Rendering {
  /** The project's files, by their path from its root. */
  files: FileTree;
  /**
   * Where the project's root is in the repository that would be published;
   * empty for the repository's own root.
   */
  root: string;
  /** The record that lies in the files, and its text. */
  record: TemplateRecord;
  recordText: string;
  /** The template's `output`. */
  output: JsonObject;
  /** What a run would do and a dry run does not, as sentences. */
  passedOver: string[];
  /** Paths that are too large to be compared and were left out. */
  leftOut: string[];
}

/** Renders templates without making anything. */
export interface Renderer {
  /**
   * Errors: an `InputError` for a template that cannot be rendered without
   * making something, or is too large for a dry run; a
   * `ServiceUnavailableError` when the scaffolder does not answer in time; a
   * `NotAllowedError` when it does not let that person; what a step of the template said when it failed.
   */
  render(request: {
    template: TemplateContent;
    answers: JsonObject;
    /**
     * Also the steps after the one that records the project, for what they
     * say they would do. Without, the files are those that a run keeps as the
     * base of updates, whatever became of the places it published to.
     */
    whole?: boolean;
    /**
     * Who gets to see what is rendered, so that steps read with their rights
     * and not more; this plugin's own without.
     */
    credentials?: BackstageCredentials;
    signal?: AbortSignal;
  }): Promise<Rendering>;
}
