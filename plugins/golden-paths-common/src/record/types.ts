import type { JsonObject } from '@backstage/types';

/** Where the record lies, from the project's folder. @public */
export const RECORD_PATH = '.waymark/template.yaml';

/**
 * What a created project carries about where it came from. It has nothing of
 * the moment in it, so that rendering twice gives the same bytes.
 * @public
 */
export interface TemplateRecord {
  apiVersion: 'mlops.waymark.dev/v1alpha1';
  kind: 'TemplateRecord';
  template: {
    /** Full ref of the Template entity. */
    ref: string;
    /** Its annotation `mlops.waymark.dev/template-version`, when it has one. */
    version?: string;
  };
  /** Full ref of the entity that stands for the project, such as its Model. */
  project: string;
  /** What the person answered in the wizard; never a secret. */
  answers: JsonObject;
  /**
   * Globs of the files that a project is expected to leave as the template
   * made them: CI, build, packaging. The others are a start, made to be
   * changed, and are no drift. All files without.
   */
  standard?: string[];
  /** Differences somebody decided to keep. Written by hand. */
  kept?: { files: string; reason: string }[];
}
