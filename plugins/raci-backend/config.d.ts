import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Who is Responsible, Accountable, Consulted and Informed. */
  raci?: {
    /**
     * Stages of the lifecycle for which somebody must act, in the order they
     * are shown; replaces the lifecycle that comes with RACI.
     */
    activities?: {
      /** What declarations name it by: lower case letters, digits, hyphens. */
      id: string;
      title: string;
      /** One line: what is done in it. */
      description: string;
      /** Values of `spec.lifecycle` of entities that are in this stage. */
      lifecycles?: string[];
      /** Kinds it is for; all without. */
      kinds?: string[];
    }[];
    /**
     * Who acts where nothing is declared. References to users and groups, or
     * `$owner`, `$system.owner`, `$domain.owner`, `$product.businessOwner`,
     * `$product.mlLead`, `$product.productEngineer`. Without it the owner is
     * responsible and accountable for everything; an empty list turns that off.
     */
    defaults?: {
      /** The id of an activity, or `*` for all. */
      activity: string;
      /** Of several, the first that names somebody. */
      accountable?: string | string[];
      responsible?: string | string[];
      consulted?: string | string[];
      informed?: string | string[];
    }[];
    /**
     * Kinds that are in the matrix whether they declare anything or not;
     * Model, Dataset and Pipeline without.
     */
    kinds?: string[];
    handover?: {
      /** How long an offered duty may wait for an answer; 7 days without. */
      answerWithin?: HumanDuration | string;
      /** Time between reminders of one that is overdue; 2 days without. */
      remindAfter?: HumanDuration | string;
    };
    /** One notification for all new gaps of whoever is accountable. */
    digest?: {
      /** True without. */
      enabled?: boolean;
      /** Daily at 07:00 without. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    /** How long changes and ended hand-overs are kept; 2 years without. */
    keepHistoryFor?: HumanDuration | string;
    /** RACI's copy of the catalog. */
    catalogMirror?: {
      /** Seconds between two comparisons with the whole catalog; 60 without. */
      sweepSeconds?: number;
    };
  };
}
