import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** What was created from which template, and how it is kept up to date. */
  goldenPaths?: {
    /** What is kept of templates and of what runs rendered. */
    keep?: {
      /** Larger files are neither kept nor compared; 1,048,576 without. */
      fileBytes?: number;
      /** Of all files of a template or a run; 20,971,520 without. */
      bytes?: number;
      /** Files of a template or a run; 2,000 without. */
      files?: number;
      /** Contents of one template, the newest; 100 without. */
      versions?: number;
      /** Renderings of one project, the newest; 10 without. */
      renders?: number;
      /** When a rendering that nobody looked for goes; 1 year without. */
      unusedFor?: HumanDuration | string;
    };
    templates?: {
      /** When all templates are looked at; every 5 minutes without. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    checks?: {
      /** Between two looks at one project; 30 minutes without. */
      interval?: HumanDuration | string;
    };
    /** How long a receipt is kept after its run; 2 years without. */
    keepReceiptsFor?: HumanDuration | string;
    /** How long a draft is kept after its last change; 90 days without. */
    keepDraftsFor?: HumanDuration | string;
    /** The plugin's copy of the catalog. */
    catalogMirror?: {
      /** Seconds between two comparisons with the whole catalog; 60 without. */
      sweepSeconds?: number;
    };
  };
}
