import type { JsonObject } from '@backstage/types';
import type { RubricScore } from '@waymark/plugin-maturity-common';
import type { EntityRaci } from '@waymark/plugin-raci-common';

/** A template and what became of it. @public */
export interface TemplateSummary {
  entityRef: string;
  title: string;
  description?: string;
  type: string;
  owner?: string;
  version?: string;
  /** When its present content was first seen. */
  changedAt?: string;
  /** How many contents were seen. */
  versions: number;
  projects: { total: number; behind: number; drifted: number };
  runs: { total: number; succeeded: number; failed: number };
  /** Of the runs that succeeded, by the template's annotation. */
  minutesSaved?: number;
}

/** One day of the trend. @public */
export interface AdoptionDay {
  /** `2026-11-22`, UTC. */
  day: string;
  projects: number;
  current: number;
  behind: number;
  drifted: number;
  /** Runs that ended on this day. */
  runs: number;
  failed: number;
  minutesSaved: number;
}

/** @public */
export interface Adoption {
  items: AdoptionDay[];
}

/** What the wizard asks before anything is made. @public */
export interface PlanRequest {
  values: JsonObject;
}

/** What a run would make. Nothing was made. @public */
export interface Plan {
  files: { path: string; size: number; executable?: boolean }[];
  /** Text of small files that people look at: descriptor, README, card. */
  shown: { path: string; text: string }[];
  entities: {
    entityRef: string;
    kind: string;
    title: string;
    /** Of the kind's own schema, or "a model of this name exists". */
    problems: string[];
  }[];
  /** Of the project's entity; absent where the raci plugin is not installed. */
  raci?: EntityRaci;
  /** Absent where the maturity plugin is not installed. */
  maturity?: RubricScore[];
  /** The template's `output.text` items, such as how the environment is locked. */
  notes: { title: string; content: string }[];
  /** Steps a dry run passes over, with what they will do. */
  passedOver: string[];
}
