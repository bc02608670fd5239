import type { Entity } from '@backstage/catalog-model';
import type { RuleProperties } from 'json-rules-engine';
import type { FactDefinition, KnownFact } from '../../facts';
import type { Rubric } from '../../rubric';
import type { Plan } from '../condition/plan';
import type { RuleEngine } from '../condition/RuleEngine';
import type { CheckAt } from '../types';

/** A check with what its evaluation needs. */
export interface JudgedCheck extends CheckAt {
  plan: Plan;
  /** Position of its `appliesTo` in {@link JudgedRubric.predicates}. */
  predicate?: number;
  rule: RuleProperties;
}

/** A rubric with what the evaluation of its checks needs. */
export interface JudgedRubric {
  rubric: Rubric;
  checks: readonly JudgedCheck[];
  applies(entity: Entity): boolean;
  predicates: readonly ((entity: Entity) => boolean)[];
  /** A fact's value as it is compared. */
  valueOf(id: string, known: KnownFact): unknown;
  definitions: ReadonlyMap<string, FactDefinition>;
  /** Made when they are first needed; see `askEngines`. */
  engines: Map<number | 'all', RuleEngine>;
}
