import type { FilterPredicate } from '@backstage/filter-predicates';
import type { FactValue } from '../facts';

/**
 * A condition over facts, in the words of json-rules-engine. Left out of them
 * are `path`, `params`, `priority` and named conditions, so that a rubric is
 * data only.
 * @public
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | FactCondition;

/** @public */
export interface FactCondition {
  /** Id of a fact; in the roll-ups of a rubric `track/<id>`: its level. */
  fact: string;
  operator: ConditionOperator;
  /** A value, or another fact to compare with. */
  value: FactValue | readonly (string | number)[] | { fact: string };
}

/** The operators of json-rules-engine. @public */
export const CONDITION_OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;

/** @public */
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

/** What to do about a check that fails, as the rubric has it. @public */
export interface WrittenCure {
  /** May hold placeholders such as `${{ entity.name }}`. */
  text: string;
  /** Absolute, or relative to the portal; may hold placeholders. */
  url?: string;
  /** A template of the Create wizard, its fields filled from the entity. */
  template?: { ref: string; values?: Record<string, unknown> };
}

/** One question of a rubric. @public */
export interface RubricCheck {
  /** Lower case words joined by hyphens; unique within the rubric. */
  id: string;
  title: string;
  /** The level of its track that it belongs to; 1 or more. */
  level: number;
  /** Its share of the points; 1 where the rubric says nothing. */
  weight: number;
  /** Narrows what the rubric applies to. */
  appliesTo?: FilterPredicate;
  condition: Condition;
  /** ISO 8601 duration: facts that are older count as no data. */
  freshness?: string;
  /** Why this is asked. */
  why: string;
  cure?: WrittenCure;
  /** The activity of the RACI whose Accountable decides about waivers. */
  activity?: string;
  /** False where nobody may be excused; true where the rubric says nothing. */
  waivable: boolean;
}

/** A journey from one state to another. @public */
export interface RubricTrack {
  id: string;
  title: string;
  description?: string;
  /** The state it begins with, in a few words. */
  from?: string;
  /** The state it leads to. */
  to?: string;
  /** Whether it counts for the level of the rubric; true without. */
  required: boolean;
  activity?: string;
  checks: RubricCheck[];
}

/** A level of the rubric; 0 is always reached. @public */
export interface RubricLevel {
  level: number;
  name: string;
  description?: string;
}

/**
 * Another view on the tracks, for example Google's levels of MLOps. Its level
 * is the highest whose condition, and all below, hold; level 0 has none.
 * @public
 */
export interface RubricRollup {
  id: string;
  title: string;
  description?: string;
  levels: (RubricLevel & { condition?: Condition })[];
}

/** A rubric as it is evaluated; every default is filled in. @public */
export interface Rubric {
  id: string;
  /** As its author counts. */
  version: string;
  title: string;
  description?: string;
  /** Entities it is meant for; all without. */
  appliesTo?: FilterPredicate;
  /** From 0 upwards without holes. */
  levels: RubricLevel[];
  tracks: RubricTrack[];
  rollups: RubricRollup[];
}

/** What is wrong with a rubric, and where. @public */
export interface RubricProblem {
  /** An error keeps the rubric out; a warning does not. */
  severity: 'error' | 'warning';
  /** The file or config key it was read from. */
  source: string;
  /** JSON pointer into the rubric; empty for the whole. */
  pointer: string;
  line?: number;
  /** What was found, what was expected, and how to mend it. */
  message: string;
}
