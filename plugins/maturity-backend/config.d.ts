import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Scorecards for anything in the catalog. */
  maturity?: {
    /**
     * Rubrics of this installation, in the order they are shown. One with the
     * id of a shipped rubric takes its place.
     */
    rubrics?: (
      | {
          /** A YAML file, relative to the backend's working directory. */
          file: string;
        }
      | {
          /** A YAML file at a host that `integrations` knows. */
          url: string;
        }
    )[];
    /**
     * Rubrics that came with modules: all (true, and without it), none
     * (false), or those with these ids.
     */
    shippedRubrics?: boolean | string[];
    /** Id of the rubric that is meant without a name; the first without. */
    defaultRubric?: string;
    /**
     * Kinds that are evaluated; Model, Dataset, Pipeline, Component, API,
     * System and Resource without.
     */
    kinds?: string[];
    /**
     * Parts of `spec` that rubrics to be previewed may read, beside those that
     * the rubrics in use read.
     */
    specKeys?: string[];
    /** What CI is held to when it does not say otherwise. */
    gate?: {
      /** Id of a rubric; the default rubric without. */
      rubric?: string;
      /** 1 without. */
      minLevel?: number;
    };
    waivers?: {
      /** The longest time a check may be waived for; 90 days without. */
      max?: HumanDuration | string;
      /** How long before its end people are reminded; 7 days without. */
      remindBefore?: HumanDuration | string;
    };
    /** How campaigns stand, told to their owners and teams. */
    digest?: {
      /** True without. */
      enabled?: boolean;
      /** Mondays at 07:00 without. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    /** How long changes and trends are kept; 2 years without. */
    keepHistoryFor?: HumanDuration | string;
    /** By the id of a fact retriever: catalog, registry, repository, … */
    facts?: {
      [retriever: string]: {
        /** True without. */
        enabled?: boolean;
        /**
         * How often an entity is looked at anew when nothing hints at a
         * change; what the retriever says without.
         */
        every?: HumanDuration | string;
      };
    };
    /** Maturity's copy of the catalog. */
    catalogMirror?: {
      /** Seconds between two comparisons with the whole catalog; 60 without. */
      sweepSeconds?: number;
    };
  };
}
